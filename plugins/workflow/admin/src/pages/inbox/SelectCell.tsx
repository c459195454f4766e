import { Checkbox, VisuallyHidden } from '@strapi/design-system';
import type { Selection } from './use-selection';
import type { TaskRow } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { wholeState } from '../../lib/selection';

/** Chooses all rows of the page, or none. */
export function SelectAllHead({ selection }: { readonly selection: Selection }) {
  const { t } = useTexts();
  const { selectable, tasks, toggle } = selection;
  return (
    <th scope="col">
      <Checkbox
        id="inbox-select-all"
        aria-label={t('bulk.selectAll')}
        checked={wholeState(selectable.length, tasks.length)}
        onCheckedChange={(checked) =>
          toggle(
            selectable.map(({ documentId }) => documentId),
            checked === true,
          )
        }
      />
    </th>
  );
}

interface Props {
  readonly task: TaskRow;
  readonly title: string;
  readonly selection: Selection;
}

/** Chooses one row, where there is something to decide. */
export function SelectCell({ task, title, selection }: Props) {
  const { t } = useTexts();
  const selectable = selection.selectable.some(({ documentId }) => documentId === task.documentId);
  return (
    <td data-column="select">
      {selectable ? (
        <Checkbox
          aria-label={t('bulk.select', { title })}
          checked={selection.has(task.documentId)}
          onCheckedChange={(checked) => selection.toggle([task.documentId], checked === true)}
        />
      ) : (
        <VisuallyHidden>{t('bulk.notSelectable')}</VisuallyHidden>
      )}
    </td>
  );
}
