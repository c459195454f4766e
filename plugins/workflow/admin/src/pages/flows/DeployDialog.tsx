import * as React from 'react';
import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { ProblemList } from './ProblemList';
import type { DraftSummary, Problem } from '../../../../contracts';
import type { ApiFailure } from '../../api/api-error';
import { useDeployDraftMutation } from '../../api/flows-api';
import { useSending } from '../../api/use-sending';
import { useTexts } from '../../api/use-texts';
import { FormDialog } from '../../components/FormDialog';
import { LongText } from '../../components/LongText';
import { differingScenarios, ScenarioDifferences } from './ScenarioDifferences';

interface Props {
  readonly draft: Pick<DraftSummary, 'documentId' | 'revision' | 'title'>;
  readonly nameOf?: (elementId: string) => string;
  /** Called once the draft is the version in force. */
  readonly onDeployed: () => void;
  readonly onClose: () => void;
  readonly onCloseAutoFocus: (event: Event) => void;
}

/**
 * Puts a draft in force (product.md section 7). What the server holds against it is shown here: what the
 * check found, which saved scenarios go another way now, and that somebody deployed a newer version.
 */
export function DeployDialog({ draft, nameOf, onDeployed, onClose, onCloseAutoFocus }: Props) {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const [deploy] = useDeployDraftMutation();
  const { failure, sending, send } = useSending(() => undefined);
  const [note, setNote] = React.useState('');
  const [tried, setTried] = React.useState(false);
  const [accepted, setAccepted] = React.useState<Accepted>({});
  const missing = note.trim() === '';
  const submit = () => {
    setTried(true);
    if (missing) return;
    const deployment = {
      draftId: draft.documentId,
      revision: draft.revision,
      note: note.trim(),
      ...accepted,
    };
    void send(
      deployment,
      (key) => deploy({ ...deployment, key }),
      () => {
        toggleNotification({ type: 'success', message: t('deploy.done', { title: draft.title }) });
        onDeployed();
      },
    );
  };
  return (
    <FormDialog
      title={t('deploy.title', { title: draft.title })}
      confirm={t('deploy.confirm')}
      sending={sending}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
      onCloseAutoFocus={onCloseAutoFocus}
    >
      <Typography textColor="neutral600">{t('deploy.hint')}</Typography>
      <LongText
        id="deploy-note"
        label={t('deploy.note')}
        hint={t('deploy.note.hint')}
        value={note}
        required
        problem={tried && missing ? 'comment-required' : undefined}
        onChange={setNote}
      />
      {failure ? (
        <Objections
          failure={failure}
          accepted={accepted}
          onAccept={setAccepted}
          {...(nameOf ? { nameOf } : {})}
        />
      ) : null}
    </FormDialog>
  );
}

/** What the person has read and wants all the same. */
interface Accepted {
  readonly acceptDifferences?: boolean;
  readonly overVersion?: number;
}

interface ObjectionsProps {
  readonly failure: ApiFailure;
  readonly accepted: Accepted;
  readonly onAccept: (accepted: Accepted) => void;
  readonly nameOf?: (elementId: string) => string;
}

function Objections({ failure, accepted, onAccept, nameOf }: ObjectionsProps) {
  const { t } = useTexts();
  const { problems, newestVersion: version } = failure.details;
  const scenarios = differingScenarios(failure);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {Array.isArray(problems) ? (
        <ProblemList problems={problems as readonly Problem[]} {...(nameOf ? { nameOf } : {})} />
      ) : null}
      {scenarios.length > 0 ? (
        <>
          <ScenarioDifferences scenarios={scenarios} />
          <Checkbox
            checked={accepted.acceptDifferences ?? false}
            onCheckedChange={(checked: boolean) => onAccept({ ...accepted, acceptDifferences: checked })}
          >
            {t('deploy.acceptDifferences')}
          </Checkbox>
        </>
      ) : null}
      {failure.code === 'DRAFT_OUTDATED' && typeof version === 'number' ? (
        <>
          <Typography>{t('deploy.outdated', { version })}</Typography>
          <Checkbox
            checked={accepted.overVersion === version}
            onCheckedChange={(checked: boolean) =>
              onAccept(checked ? { ...accepted, overVersion: version } : withoutVersion(accepted))
            }
          >
            {t('deploy.acceptOutdated', { version })}
          </Checkbox>
        </>
      ) : null}
    </Flex>
  );
}

function withoutVersion({ acceptDifferences }: Accepted): Accepted {
  return acceptDifferences === undefined ? {} : { acceptDifferences };
}
