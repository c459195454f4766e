import * as React from 'react';
import { Button, Flex, Link as TextLink, LinkButton, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { DeleteDraftDialog } from './DeleteDraftDialog';
import type { DraftSummary, Flow } from '../../../../contracts';
import { useMay } from '../../api/use-may';
import { useTexts } from '../../api/use-texts';
import { Card } from '../../components/Card';
import { ExactTime } from '../../components/Moment';
import { focusAfterClosing } from '../../lib/focus';
import { comparisonPath, draftPath } from '../../plugin-id';

/** What is being made of the flow's next version, and by whom. */
export function DraftsCard({ flow }: { readonly flow: Flow }) {
  const { t } = useTexts();
  const [deleting, setDeleting] = React.useState<DraftSummary | null>(null);
  return (
    <Card id="flow-drafts" title={t('drafts.title')}>
      {flow.drafts.length === 0 ? <Typography textColor="neutral600">{t('drafts.none')}</Typography> : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
        {flow.drafts.map((draft) => (
          <DraftItem key={draft.documentId} draft={draft} flow={flow} onDelete={() => setDeleting(draft)} />
        ))}
      </Flex>
      {deleting ? (
        <DeleteDraftDialog
          draft={deleting}
          onClose={() => setDeleting(null)}
          onCloseAutoFocus={focusAfterClosing('main-content-title')}
        />
      ) : null}
    </Card>
  );
}

interface ItemProps {
  readonly draft: DraftSummary;
  readonly flow: Flow;
  readonly onDelete: () => void;
}

function DraftItem({ draft, flow, onDelete }: ItemProps) {
  const { t } = useTexts();
  const may = useMay();
  const [newest] = flow.versions;
  const names = draft.editors.map(({ name }) => name ?? t('versions.gone')).join(t('studio.chain.comma'));
  return (
    <Flex tag="li" justifyContent="space-between" gap={4} wrap="wrap">
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <TextLink tag={Link} to={draftPath(draft.documentId)}>
          {draft.title}
        </TextLink>
        <Typography variant="pi" textColor="neutral600">
          {t('drafts.edited', { name: draft.editedByName ?? t('versions.gone') })}{' '}
          <ExactTime at={draft.editedAt} />
        </Typography>
        {names === '' ? null : <Typography variant="pi">{t('drafts.editing', { names })}</Typography>}
      </Flex>
      {may('edit') ? (
        <Flex gap={2}>
          {newest ? (
            <LinkButton
              tag={Link}
              size="S"
              variant="tertiary"
              aria-label={t('drafts.compare.label', { title: draft.title })}
              to={comparisonPath({ definition: newest.documentId }, { draft: draft.documentId }, flow.key)}
            >
              {t('drafts.compare')}
            </LinkButton>
          ) : null}
          <Button
            size="S"
            variant="danger-light"
            aria-label={t('drafts.delete.label', { title: draft.title })}
            onClick={onDelete}
          >
            {t('drafts.delete')}
          </Button>
        </Flex>
      ) : null}
    </Flex>
  );
}
