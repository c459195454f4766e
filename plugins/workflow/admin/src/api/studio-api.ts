import { adminApi } from '@strapi/strapi/admin';
import type { Draft, DraftSummary, ExpressionProblem, Problem, Vocabulary } from '../../../contracts';
import { headers } from './headers';

interface Answer<Data> {
  readonly data: Data;
}

export interface SaveDraft {
  readonly draftId: string;
  readonly key: string;
  readonly revision: number;
  readonly xml: string;
  readonly title?: string;
}

export interface CreateDraft {
  readonly key: string;
  readonly title: string;
  readonly from:
    | { readonly kind: 'definition'; readonly documentId: string }
    | { readonly kind: 'xml'; readonly xml: string };
}

interface CheckExpression {
  readonly text: string;
  readonly variables: readonly string[];
}

const data = <Data>(answer: Answer<Data>): Data => answer.data;
const draftPath = (id: string) => `/workflow/process-drafts/${encodeURIComponent(id)}`;

/** What the editor asks of the server (contracts/studio). */
const studioApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    getDraft: build.query<Draft, string>({
      query: (draftId) => ({ url: draftPath(draftId), config: headers() }),
      transformResponse: data<Draft>,
      keepUnusedDataFor: 0,
    }),
    getVocabulary: build.query<Vocabulary, undefined>({
      query: () => ({ url: '/workflow/studio/vocabulary', config: headers() }),
      transformResponse: data<Vocabulary>,
    }),
    saveDraft: build.mutation<Draft, SaveDraft>({
      query: ({ draftId, key, ...body }) => ({
        url: draftPath(draftId),
        method: 'PUT' as const,
        data: { data: body },
        config: headers({ 'Idempotency-Key': key }),
      }),
      transformResponse: data<Draft>,
    }),
    createDraft: build.mutation<Draft, CreateDraft>({
      query: ({ key, ...body }) => ({
        url: '/workflow/process-drafts',
        method: 'POST' as const,
        data: { data: body },
        config: headers({ 'Idempotency-Key': key }),
      }),
      transformResponse: data<Draft>,
    }),
    announcePresence: build.mutation<DraftSummary, string>({
      query: (draftId) => ({
        url: `${draftPath(draftId)}/presence`,
        method: 'POST' as const,
        data: {},
        config: headers({ 'Idempotency-Key': crypto.randomUUID() }),
      }),
      transformResponse: data<DraftSummary>,
    }),
    checkDiagram: build.mutation<readonly Problem[], string>({
      query: (xml) => ({
        url: '/workflow/studio/check',
        method: 'POST' as const,
        data: { data: { xml } },
        config: headers(),
      }),
      transformResponse: ({ data: { problems } }: Answer<{ readonly problems: readonly Problem[] }>) =>
        problems,
    }),
    checkExpression: build.query<readonly ExpressionProblem[], CheckExpression>({
      query: (body) => ({
        url: '/workflow/studio/expressions',
        method: 'POST' as const,
        data: { data: body },
        config: headers(),
      }),
      transformResponse: ({
        data: { problems },
      }: Answer<{ readonly problems: readonly ExpressionProblem[] }>) => problems,
    }),
  }),
  overrideExisting: false,
});

export const {
  useGetDraftQuery,
  useLazyGetDraftQuery,
  useGetVocabularyQuery,
  useSaveDraftMutation,
  useCreateDraftMutation,
  useAnnouncePresenceMutation,
  useCheckDiagramMutation,
  useCheckExpressionQuery,
} = studioApi;
