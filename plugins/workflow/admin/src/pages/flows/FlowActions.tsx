import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';
import { OperateDialog } from './OperateDialog';
import type { Flow } from '../../../../contracts';
import { useMay } from '../../api/use-may';
import { useNewDraft } from '../../api/use-new-draft';
import { useTexts } from '../../api/use-texts';
import { FailureNotice } from '../../components/FailureNotice';
import { focusFirst } from '../../lib/focus';

const OPERATE_ID = 'flow-operate';

/** What may be done with the flow as a whole: change it, and stop or go on taking cases. */
export function FlowActions({ flow }: { readonly flow: Flow }) {
  const { t, say } = useTexts();
  const may = useMay();
  const { create, sending, failure } = useNewDraft();
  const [operating, setOperating] = React.useState(false);
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
        {may('operate') ? (
          <Button id={OPERATE_ID} variant="tertiary" onClick={() => setOperating(true)}>
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
      {operating ? (
        <OperateDialog
          version={newest}
          onClose={() => setOperating(false)}
          onCloseAutoFocus={() => focusFirst(OPERATE_ID, 'main-content-title')}
        />
      ) : null}
    </Flex>
  );
}
