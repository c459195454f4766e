import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';
import { MigrateDialog } from './MigrateDialog';
import { OperateDialog } from './OperateDialog';
import type { Flow } from '../../../../contracts';
import { useMay } from '../../api/use-may';
import { useNewDraft } from '../../api/use-new-draft';
import { useTexts } from '../../api/use-texts';
import { FailureNotice } from '../../components/FailureNotice';
import { focusAfterClosing } from '../../lib/focus';

const OPERATE_ID = 'flow-operate';
const MIGRATE_ID = 'flow-migrate';

/** What may be done with the flow as a whole: change it, and stop or go on taking cases. */
export function FlowActions({ flow }: { readonly flow: Flow }) {
  const { t, say } = useTexts();
  const may = useMay();
  const { create, sending, failure } = useNewDraft();
  const [dialog, setDialog] = React.useState<'operate' | 'migrate' | null>(null);
  const [newest] = flow.versions;
  if (!newest) return null;
  const edit = () =>
    void create({
      title: t('flows.draftTitle', { name: say(flow.name), version: newest.version + 1 }).slice(0, 100),
      from: { kind: 'definition', documentId: newest.documentId },
    });
  return (
    <Flex direction="column" alignItems="flex-end" gap={2}>
      <Flex gap={2}>
        {may('operate') && flow.versions.slice(1).some(({ runningCases }) => runningCases > 0) ? (
          <Button id={MIGRATE_ID} variant="tertiary" onClick={() => setDialog('migrate')}>
            {t('migrate.open')}
          </Button>
        ) : null}
        {may('operate') ? (
          <Button id={OPERATE_ID} variant="tertiary" onClick={() => setDialog('operate')}>
            {t(newest.state === 'active' ? 'operate.suspend' : 'operate.activate')}
          </Button>
        ) : null}
        {may('edit') ? (
          <Button loading={sending} onClick={edit}>
            {t('flows.edit')}
          </Button>
        ) : null}
      </Flex>
      {failure ? <FailureNotice failure={failure} /> : null}
      {dialog === 'operate' ? (
        <OperateDialog
          version={newest}
          onClose={() => setDialog(null)}
          onCloseAutoFocus={focusAfterClosing(OPERATE_ID, 'main-content-title')}
        />
      ) : null}
      {dialog === 'migrate' ? (
        <MigrateDialog
          version={newest}
          onClose={() => setDialog(null)}
          onCloseAutoFocus={focusAfterClosing(MIGRATE_ID, 'main-content-title')}
        />
      ) : null}
    </Flex>
  );
}
