import type { TaskView } from '../../../contracts';

/**
 * What an inbox page shows. It lives in the address bar alone, so that a list can be bookmarked
 * and the back button returns to it.
 */
export interface InboxQuery {
  readonly view: TaskView;
  readonly definition: string;
  readonly search: string;
  readonly overdue: boolean;
  /** Business field → text that must occur in it. */
  readonly filters: Readonly<Record<string, string>>;
  readonly sort: Sort;
  readonly page: number;
  readonly pageSize: number;
}

export interface Sort {
  readonly field: string;
  readonly direction: 'asc' | 'desc';
}

export const PAGE_SIZES = [10, 20, 50, 100];
const DEFAULT_PAGE_SIZE = 20;
const VIEWS: readonly string[] = ['mine', 'group', 'done', 'copied'] satisfies TaskView[];
const FILTER = /^filters\[(.+)\]$/;

/** Reads a list from an address. Whatever is missing or makes no sense becomes the default. */
export function readInboxQuery(parameters: URLSearchParams): InboxQuery {
  const view = parameters.get('view') ?? '';
  const known = (VIEWS.includes(view) ? view : 'group') as TaskView;
  const pageSize = Number(parameters.get('pageSize'));
  return {
    view: known,
    definition: parameters.get('definition') ?? '',
    search: parameters.get('search') ?? '',
    overdue: parameters.get('overdue') === 'true',
    filters: readFilters(parameters),
    sort: readSort(parameters.get('sort')) ?? defaultSort(known),
    page: Math.max(1, Math.trunc(Number(parameters.get('page'))) || 1),
    pageSize: PAGE_SIZES.includes(pageSize) ? pageSize : DEFAULT_PAGE_SIZE,
  };
}

/** Whoever waited longest comes first; of the cases done, the latest. */
function defaultSort(view: TaskView): Sort {
  return view === 'done'
    ? { field: 'completedAt', direction: 'desc' }
    : { field: 'createdAt', direction: 'asc' };
}

/** The address of a list: only what differs from the default, so that addresses stay short. */
export function writeInboxQuery(query: InboxQuery): URLSearchParams {
  const { view, definition, search, overdue, filters, sort, page, pageSize } = query;
  const fields = Object.entries(filters).map(([field, text]) => [`filters[${field}]`, text, ''] as const);
  const parts = [
    ['view', view, 'group'],
    ['definition', definition, ''],
    ['search', search, ''],
    ['overdue', String(overdue), 'false'],
    ...fields,
    ['sort', sortText(sort), sortText(defaultSort(view))],
    ['page', String(page), '1'],
    ['pageSize', String(pageSize), String(DEFAULT_PAGE_SIZE)],
  ] as const;
  const telling = parts.filter(([, value, usual]) => value !== usual);
  return new URLSearchParams(telling.map(([name, value]) => [name, value]));
}

function sortText({ field, direction }: Sort): string {
  return `${field}:${direction}`;
}

/** What the server is asked for (api.md, `GET /tasks`): everything spelled out. */
export function toServerQuery(query: InboxQuery): string {
  const parameters = writeInboxQuery(query);
  parameters.set('view', query.view);
  parameters.set('sort', sortText(query.sort));
  parameters.set('page', String(query.page));
  parameters.set('pageSize', String(query.pageSize));
  return parameters.toString();
}

/** The list after a change; anything but turning the page leads back to its first page. */
export function changeInboxQuery(query: InboxQuery, change: Partial<InboxQuery>): InboxQuery {
  const view = change.view ?? query.view;
  const sort = change.view && change.view !== query.view ? defaultSort(view) : query.sort;
  return { ...query, page: 1, sort, ...change };
}

/** The order after a press on a column's head: upwards first, then downwards. */
export function toggleSort(sort: Sort, field: string): Sort {
  const up = sort.field === field && sort.direction === 'asc';
  return { field, direction: up ? 'desc' : 'asc' };
}

export function isFiltered(query: InboxQuery): boolean {
  const { definition, search, overdue, filters } = query;
  return Boolean(definition || search || overdue || Object.values(filters).some(Boolean));
}

function readFilters(parameters: URLSearchParams): Record<string, string> {
  const filters = [...parameters].flatMap(([name, text]) => {
    const field = FILTER.exec(name)?.[1];
    return field && text ? [[field, text] as const] : [];
  });
  return Object.fromEntries(filters);
}

function readSort(text: string | null): Sort | null {
  const [field, direction] = text?.split(':') ?? [];
  if (!field || (direction !== 'asc' && direction !== 'desc')) return null;
  return { field, direction };
}

/** The cheapest list that carries the numbers of open tasks. */
export const COUNT_QUERY: InboxQuery = {
  ...readInboxQuery(new URLSearchParams()),
  pageSize: 1,
};
