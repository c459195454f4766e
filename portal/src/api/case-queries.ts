import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, openApi } from './client';
import { answerOf, ApiFailure, dataOf } from './failure';
import type { components } from './schema';
import { CASES_KEY, type Change, type Registration } from './unit-queries';
import type { WriteHeaders } from './use-write';

/** What the pages of cases and disputes read, and what is done to a case whatever it is about. */

type Schemas = components['schemas'];
export type CaseSummary = Schemas['CaseSummary'];
export type CaseKind = CaseSummary['kind'];
export type Appeal = Schemas['UnitAppealAsAppellant'];
export type AppealAgainst = Schemas['UnitAppealAsAdministrator'];
export type JoinRequest = Schemas['SubAccountRequest'];
export type Promotion = Schemas['Promotion'];
export type ToDo = Schemas['ToDo'];
export type TimelineEntry = Appeal['timeline'][number];

/** A case of one's own; or, of an appeal, what its other side may see of it. */
export type AnyCase =
  | { readonly kind: 'unit-registration'; readonly entry: Registration }
  | { readonly kind: 'business-info-change'; readonly entry: Change }
  | { readonly kind: 'unit-appeal'; readonly entry: Appeal }
  | { readonly kind: 'sub-account-request'; readonly entry: JoinRequest }
  | { readonly kind: 'appeal-against'; readonly entry: AppealAgainst };
export type OwnCase = Exclude<AnyCase, { readonly kind: 'appeal-against' }>;

export const CASE_KINDS: readonly CaseKind[] = [
  'unit-registration',
  'unit-appeal',
  'sub-account-request',
  'business-info-change',
];

const PAGE_SIZE = 10;
/** Others decide meanwhile: an open page shows it soon. */
const POLL_MILLISECONDS = 60_000;

export const casesQuery = (page: number) =>
  queryOptions({
    queryKey: [...CASES_KEY, 'list', page],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/me/cases', { params: { query: { page, pageSize: PAGE_SIZE } }, signal })),
    placeholderData: keepPreviousData,
  });

export const caseQuery = (kind: CaseKind, id: string) =>
  queryOptions({
    queryKey: [...CASES_KEY, 'page', kind, id],
    queryFn: ({ signal }) => readCase(kind, { params: { path: { id } }, signal }),
    refetchInterval: POLL_MILLISECONDS,
  });

/** Type aliases: only these may stand where a record is asked for. */
type Reading = {
  readonly params: { readonly path: { readonly id: string } };
  readonly signal: AbortSignal;
};

async function readCase(kind: CaseKind, reading: Reading): Promise<AnyCase> {
  switch (kind) {
    case 'unit-registration':
      return { kind, entry: await dataOf(api.GET('/api/unit-registrations/{id}', reading)) };
    case 'business-info-change':
      return { kind, entry: await dataOf(api.GET('/api/business-info-changes/{id}', reading)) };
    case 'sub-account-request':
      return { kind, entry: await dataOf(api.GET('/api/sub-account-requests/{id}', reading)) };
    case 'unit-appeal': {
      const entry = await dataOf(api.GET('/api/unit-appeals/{id}', reading));
      return entry.side === 'appellant' ? { kind, entry } : { kind: 'appeal-against', entry };
    }
  }
}

type OnCase = {
  readonly params: { readonly path: { readonly id: string } };
  readonly headers: WriteHeaders;
};

const VERBS = {
  withdraw: {
    'unit-registration': (call: OnCase) => dataOf(api.POST('/api/unit-registrations/{id}/withdraw', call)),
    'business-info-change': (call: OnCase) =>
      dataOf(api.POST('/api/business-info-changes/{id}/withdraw', call)),
    'sub-account-request': (call: OnCase) =>
      dataOf(api.POST('/api/sub-account-requests/{id}/withdraw', call)),
    'unit-appeal': (call: OnCase) => dataOf(api.POST('/api/unit-appeals/{id}/withdraw', call)),
  },
  remind: {
    'unit-registration': (call: OnCase) => dataOf(api.POST('/api/unit-registrations/{id}/remind', call)),
    'business-info-change': (call: OnCase) =>
      dataOf(api.POST('/api/business-info-changes/{id}/remind', call)),
    'sub-account-request': (call: OnCase) => dataOf(api.POST('/api/sub-account-requests/{id}/remind', call)),
    'unit-appeal': (call: OnCase) => dataOf(api.POST('/api/unit-appeals/{id}/remind', call)),
  },
} as const;

/** Withdraws a case (撤销) or nudges whoever has it (催办). @throws ApiFailure */
export const onCase =
  (verb: keyof typeof VERBS, { kind, entry: { documentId } }: OwnCase) =>
  (_input: null, headers: WriteHeaders): Promise<unknown> =>
    VERBS[verb][kind]({ params: { path: { id: documentId } }, headers });

export const diagramQuery = (processInstanceId: string) =>
  queryOptions({
    queryKey: [...CASES_KEY, 'diagram', processInstanceId],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/workflow/process-instances/{id}/diagram-state', {
          params: { path: { id: processInstanceId } },
          signal,
        }),
      ),
  });

export const APPEALS_KEY = ['appeals-against'] as const;

export const appealsAgainstQuery = (page: number) =>
  queryOptions({
    queryKey: [...APPEALS_KEY, 'list', page],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/unit-appeals', { params: { query: { page, pageSize: PAGE_SIZE } }, signal })),
    placeholderData: keepPreviousData,
  });

export const appealAgainstQuery = (id: string) =>
  queryOptions({
    queryKey: [...APPEALS_KEY, id],
    queryFn: async ({ signal }) => {
      const found = await readCase('unit-appeal', { params: { path: { id } }, signal });
      if (found.kind === 'appeal-against') return found.entry;
      throw new ApiFailure('UNKNOWN');
    },
  });

/** The unit that a look-up has found, again by its id: what a stranger may see of it. */
export const foundUnitQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['unit-lookup', { documentId }],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/units/lookup', { params: { query: { documentId } }, signal })),
  });

export const promotionQuery = (id: string) =>
  queryOptions({
    queryKey: ['promotions', id],
    queryFn: ({ signal }) => dataOf(api.GET('/api/promotions/{id}', { params: { path: { id } }, signal })),
  });

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitations', token],
    queryFn: ({ signal }) =>
      dataOf(openApi.GET('/api/invitations/{token}', { params: { path: { token } }, signal })),
  });
