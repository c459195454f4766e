import * as React from 'react';
import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { Flow, MigratedCase } from '../../../../contracts';
import { useMigrateMutation, usePreviewMigrationQuery } from '../../api/flows-api';
import { useSending } from '../../api/use-sending';
import { useTexts } from '../../api/use-texts';
import { FormDialog } from '../../components/FormDialog';
import { QueryState } from '../../components/QueryState';

interface Props {
  /** The version to go to. */
  readonly version: Flow['versions'][number];
  readonly onClose: () => void;
  readonly onCloseAutoFocus: (event: Event) => void;
}

/** Running cases of older versions: which of them can go on in the newest one, and what keeps the others. */
export function MigrateDialog({ version, onClose, onCloseAutoFocus }: Props) {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const [migrate] = useMigrateMutation();
  const { failure, sending, send } = useSending(() => undefined);
  const preview = usePreviewMigrationQuery(version.documentId, { refetchOnMountOrArgChange: true });
  const [left, setLeft] = React.useState<ReadonlySet<string>>(new Set());
  const able = (preview.data ?? []).filter(({ migrated }) => migrated);
  const chosen = able.map(({ documentId }) => documentId).filter((id) => !left.has(id));
  const submit = () =>
    void send(
      chosen,
      (key) => migrate({ key, target: version.documentId, processInstances: chosen }),
      () => {
        toggleNotification({ type: 'success', message: t('migrate.done', { count: chosen.length }) });
        onClose();
      },
    );
  return (
    <FormDialog
      title={t('migrate.title', { version: version.version })}
      confirm={t('migrate.confirm', { count: chosen.length })}
      sending={sending}
      ready={chosen.length > 0}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
      onCloseAutoFocus={onCloseAutoFocus}
    >
      <Typography textColor="neutral600">{t('migrate.hint')}</Typography>
      {preview.data ? (
        <Candidates
          cases={preview.data}
          left={left}
          onToggle={(id, takes) => setLeft((before) => toggled(before, id, takes))}
        />
      ) : (
        <QueryState error={preview.error} onRetry={() => void preview.refetch()} />
      )}
    </FormDialog>
  );
}

function toggled(left: ReadonlySet<string>, id: string, takes: boolean): ReadonlySet<string> {
  return new Set(takes ? [...left].filter((one) => one !== id) : [...left, id]);
}

interface CandidatesProps {
  readonly cases: readonly MigratedCase[];
  readonly left: ReadonlySet<string>;
  readonly onToggle: (documentId: string, takes: boolean) => void;
}

function Candidates({ cases, left, onToggle }: CandidatesProps) {
  const { t, say } = useTexts();
  const nameOf = ({ title, documentId, version }: MigratedCase) =>
    t('migrate.case', { name: title ?? documentId, version: version ?? '' });
  const kept = cases.filter(({ migrated }) => !migrated);
  if (cases.length === 0) return <Typography>{t('migrate.none')}</Typography>;
  return (
    <>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {cases
          .filter(({ migrated }) => migrated)
          .map((one) => (
            <Checkbox
              key={one.documentId}
              checked={!left.has(one.documentId)}
              onCheckedChange={(checked: boolean) => onToggle(one.documentId, checked)}
            >
              {nameOf(one)}
            </Checkbox>
          ))}
      </Flex>
      {kept.length > 0 ? (
        <Flex tag="section" direction="column" alignItems="stretch" gap={2} aria-label={t('migrate.kept')}>
          <Typography tag="h3" fontWeight="bold">
            {t('migrate.kept')}
          </Typography>
          {kept.map((one) => (
            <Typography key={one.documentId}>
              <strong>{nameOf(one)}</strong>
              {'：'}
              {one.obstacles.map(({ message }) => say(message)).join(' ')}
            </Typography>
          ))}
        </Flex>
      ) : null}
    </>
  );
}
