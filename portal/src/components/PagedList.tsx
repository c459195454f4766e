import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Pages } from './Pages';
import { QueryState } from './QueryState';

interface Paged<Item> {
  readonly data: readonly Item[];
  readonly meta: { readonly pagination: { readonly pageCount: number } };
}

interface Props<Item> {
  readonly query: UseQueryResult<Paged<Item>>;
  readonly page: number;
  /** Said where there is nothing. */
  readonly none: string;
  /** How the list looks. */
  readonly className: string;
  /** One of them, as an item of the list with a key. */
  readonly children: (item: Item) => ReactNode;
}

/** A page of a list that is read, with the way to the others. */
export function PagedList<Item>({ query, page, none, className, children }: Props<Item>) {
  return (
    <QueryState query={query}>
      {({ data, meta }) =>
        data.length === 0 ? (
          <p className="empty">{none}</p>
        ) : (
          <>
            <ul className={className}>{data.map(children)}</ul>
            <Pages page={page} count={meta.pagination.pageCount} />
          </>
        )
      }
    </QueryState>
  );
}
