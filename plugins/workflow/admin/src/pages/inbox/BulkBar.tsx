import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { BulkDialog } from './BulkDialog';
import type { Selection } from './use-selection';
import type { BulkResult, TaskRow } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { focusFirst } from '../../lib/focus';

const BAR_ID = 'inbox-bulk';

interface Props {
  readonly selection: Selection;
  readonly fields: readonly string[];
  /** The reader's own decisions show at once. */
  readonly onDecided: () => void;
}

/** Decides the chosen tasks together. There before any is chosen, so that the rows do not move at the first choice. */
export function BulkBar({ selection, fields, onDecided }: Props) {
  const { t } = useTexts();
  const [deciding, setDeciding] = React.useState<readonly TaskRow[] | null>(null);
  const count = selection.tasks.length;
  const close = (results: readonly BulkResult[]) => {
    setDeciding(null);
    const done = results.filter((result) => result.done).map(({ documentId }) => documentId);
    selection.toggle(done, false);
    if (results.length > 0) onDecided();
  };
  return (
    <>
      {selection.selectable.length > 0 ? (
        <Flex id={BAR_ID} tabIndex={-1} role="group" aria-label={t('bulk.label')} gap={4} wrap="wrap">
          <Button variant="secondary" disabled={count === 0} onClick={() => setDeciding(selection.tasks)}>
            {t('bulk.action')}
          </Button>
          <Typography role="status" textColor="neutral600">
            {count === 0 ? t('bulk.none') : t('bulk.count', { count })}
          </Typography>
          {count > 0 ? (
            <Button
              variant="tertiary"
              onClick={() => {
                selection.toggle(
                  selection.tasks.map(({ documentId }) => documentId),
                  false,
                );
                focusFirst('inbox-select-all');
              }}
            >
              {t('bulk.clear')}
            </Button>
          ) : null}
        </Flex>
      ) : null}
      {deciding ? (
        <BulkDialog
          tasks={deciding}
          fields={fields}
          onClose={close}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            // Not into the list: it would hold on to the rows that were just decided.
            focusFirst(BAR_ID, 'main-content-title');
          }}
        />
      ) : null}
    </>
  );
}
