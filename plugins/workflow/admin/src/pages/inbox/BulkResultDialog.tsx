import { Box, Button, Flex, Link, Modal, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { BulkResult, Outcome, TaskRow } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { refusedOf } from '../../lib/bulk';
import { taskTitle } from '../../lib/task-title';
import { taskPath } from '../../plugin-id';

interface Props {
  readonly tasks: readonly TaskRow[];
  readonly fields: readonly string[];
  readonly outcome: Outcome | undefined;
  readonly results: readonly BulkResult[];
  readonly onClose: () => void;
  readonly onCloseAutoFocus: (event: Event) => void;
}

/** What came of every task of a bulk decision; those not decided come first, with the reason. */
export function BulkResultDialog({ tasks, fields, outcome, results, onClose, onCloseAutoFocus }: Props) {
  const { t, say } = useTexts();
  const refused = refusedOf(results);
  const done = results.filter((result) => result.done);
  const titleOf = ({ documentId }: BulkResult) => {
    const task = tasks.find((one) => one.documentId === documentId);
    return task ? taskTitle(task, fields) : documentId;
  };
  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined} onCloseAutoFocus={onCloseAutoFocus}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('bulk.results')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography role="status" fontWeight="semiBold">
              {t('bulk.summary', { done: done.length, refused: refused.length })}
            </Typography>
            <Box tag="ul">
              {[...refused, ...done].map((result) => (
                <Flex key={result.documentId} tag="li" justifyContent="space-between" gap={4} paddingTop={2}>
                  {result.done ? (
                    <Typography>{titleOf(result)}</Typography>
                  ) : (
                    <Link tag={NavLink} to={taskPath(result.documentId, '')}>
                      {titleOf(result)}
                    </Link>
                  )}
                  <Typography textColor={result.done ? 'success700' : 'danger700'}>
                    {result.done
                      ? t('bulk.done', { outcome: outcome ? say(outcome.label) : '' })
                      : result.message
                        ? say(result.message)
                        : t('error.unknown')}
                  </Typography>
                </Flex>
              ))}
            </Box>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <span />
          <Button onClick={onClose}>{t('close')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
