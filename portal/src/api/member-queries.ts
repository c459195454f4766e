import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from './client';
import { answerOf, dataOf } from './failure';
import type { components, operations } from './schema';
import type { WriteHeaders } from './use-write';

/** What the pages about sub-accounts read. */

type Schemas = components['schemas'];
export type Member = Schemas['Member'];
export type MemberStatus = Member['status'];
export type Invitation = Schemas['Invitation'];
/** A request to join, as the task that it is to the unit's administrator. */
export type Waiting =
  operations['listTasks']['responses'][200]['content']['application/json']['data'][number];
export type JoinTask = operations['readTask']['responses'][200]['content']['application/json']['data'];

export const MEMBER_STATUSES: readonly MemberStatus[] = ['active', 'disabled', 'unbound'];

const PAGE_SIZE = 10;
/** Others ask, accept and withdraw meanwhile: an open page shows it soon. */
const POLL_MILLISECONDS = 60_000;

/** Of the list and of each of them. */
export const MEMBERS_KEY = ['members'] as const;

export interface MembersWanted {
  readonly search: string;
  readonly status: MemberStatus | null;
  readonly page: number;
}

export const membersQuery = ({ search, status, page }: MembersWanted) =>
  queryOptions({
    queryKey: [...MEMBERS_KEY, 'list', search, status, page],
    queryFn: ({ signal }) => {
      const query = {
        role: 'sub-account',
        page,
        pageSize: PAGE_SIZE,
        ...(search === '' ? {} : { search }),
        ...(status === null ? {} : { status }),
      } as const;
      return answerOf(api.GET('/api/my-unit/members', { params: { query }, signal }));
    },
    placeholderData: keepPreviousData,
  });

export const memberQuery = (id: string) =>
  queryOptions({
    queryKey: [...MEMBERS_KEY, id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/my-unit/members/{id}', { params: { path: { id } }, signal })),
  });

export const INVITATIONS_KEY = ['invitations-sent'] as const;

export const invitationsQuery = (page: number) =>
  queryOptions({
    queryKey: [...INVITATIONS_KEY, page],
    queryFn: ({ signal }) => {
      const query = { page, pageSize: PAGE_SIZE };
      return answerOf(api.GET('/api/my-unit/invitations', { params: { query }, signal }));
    },
    placeholderData: keepPreviousData,
  });

/** Requests to join that wait for the administrator; of the list and of each of them. */
export const JOIN_TASKS_KEY = ['join-tasks'] as const;

export const joinTasksQuery = (page: number) =>
  queryOptions({
    queryKey: [...JOIN_TASKS_KEY, 'list', page],
    queryFn: ({ signal }) => {
      const query = { view: 'group', definition: 'sub-account-request', page, pageSize: PAGE_SIZE } as const;
      return answerOf(api.GET('/api/workflow/tasks', { params: { query }, signal }));
    },
    placeholderData: keepPreviousData,
    refetchInterval: POLL_MILLISECONDS,
  });

export const joinTaskQuery = (id: string) =>
  queryOptions({
    queryKey: [...JOIN_TASKS_KEY, id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/workflow/tasks/{id}', { params: { path: { id } }, signal })),
  });

type OnMember = {
  readonly params: { readonly path: { readonly id: string } };
  readonly headers: WriteHeaders;
};

const VERBS = {
  disable: (call: OnMember) => dataOf(api.POST('/api/my-unit/members/{id}/disable', call)),
  enable: (call: OnMember) => dataOf(api.POST('/api/my-unit/members/{id}/enable', call)),
  remove: (call: OnMember) => dataOf(api.POST('/api/my-unit/members/{id}/remove', call)),
  promote: (call: OnMember) => dataOf(api.POST('/api/my-unit/members/{id}/promote', call)),
} as const;
export type MemberVerb = keyof typeof VERBS;

/** What the administrator does to a sub-account by a verb alone. @throws ApiFailure */
export const onMember =
  (verb: MemberVerb, { documentId }: Member) =>
  (_input: null, headers: WriteHeaders): Promise<unknown> =>
    VERBS[verb]({ params: { path: { id: documentId } }, headers });
