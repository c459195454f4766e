import { Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp } from '@strapi/icons';
import { HeadButton } from './table-styles';
import type { InboxAddress } from '../../api/use-inbox-query';
import { toggleSort } from '../../lib/inbox-query';

interface Props {
  readonly field: string;
  readonly label: string;
  readonly address: InboxAddress;
}

/** The head of a column that the list can be sorted by. */
export function SortableHead({ field, label, address }: Props) {
  const { sort } = address.query;
  const direction = sort.field === field ? sort.direction : null;
  const ariaSort = direction === null ? 'none' : direction === 'asc' ? 'ascending' : 'descending';
  return (
    <th scope="col" aria-sort={ariaSort}>
      <HeadButton type="button" onClick={() => address.change({ sort: toggleSort(sort, field) })}>
        <Typography variant="sigma">{label}</Typography>
        {direction === 'asc' ? <ArrowUp aria-hidden /> : null}
        {direction === 'desc' ? <ArrowDown aria-hidden /> : null}
      </HeadButton>
    </th>
  );
}
