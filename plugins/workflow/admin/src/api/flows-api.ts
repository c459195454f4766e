import { adminApi } from '@strapi/strapi/admin';
import type { Comparison, Flow, MigratedCase, StudioSettings } from '../../../contracts';
import { headers } from './headers';

interface Keyed {
  /** The `Idempotency-Key`: the same one when the same intention is sent again. */
  readonly key: string;
}

/** One side of a comparison: a deployed version, or a diagram that is not deployed. */
export type Side = { readonly definition: string } | { readonly xml: string };

export type Deployment = Keyed & {
  readonly draftId: string;
  readonly revision: number;
  readonly note: string;
  readonly acceptDifferences?: boolean;
  readonly overVersion?: number;
};

function data<Answer>(answer: { readonly data: Answer }): Answer {
  return answer.data;
}

function change<Body>(url: string, key: string, body?: Body, method: 'POST' | 'PUT' | 'DELETE' = 'POST') {
  return {
    url: `/workflow${url}`,
    method,
    data: body === undefined ? {} : { data: body },
    config: headers({ 'Idempotency-Key': key }),
  };
}

const id = encodeURIComponent;

/** Flows, their versions and drafts, for the studio (product.md section 7). */
const flowsApi = adminApi.enhanceEndpoints({ addTagTypes: ['WorkflowFlows'] }).injectEndpoints({
  endpoints: (build) => ({
    listFlows: build.query<readonly Flow[], undefined>({
      query: () => ({ url: '/workflow/flows', config: headers() }),
      transformResponse: data<readonly Flow[]>,
      providesTags: ['WorkflowFlows'],
    }),
    getDefinitionXml: build.query<string, string>({
      query: (documentId) => ({
        url: `/workflow/process-definitions/${id(documentId)}/xml`,
        config: { ...headers(), responseType: 'text' as const },
      }),
    }),
    deleteDraft: build.mutation<unknown, Keyed & { readonly draftId: string; readonly revision: number }>({
      query: ({ key, draftId, revision }) =>
        change(`/process-drafts/${id(draftId)}?revision=${String(revision)}`, key, undefined, 'DELETE'),
      invalidatesTags: ['WorkflowFlows'],
    }),
    deployDraft: build.mutation<unknown, Deployment>({
      query: ({ key, draftId, ...deployment }) =>
        change(`/process-drafts/${id(draftId)}/deploy`, key, deployment),
      invalidatesTags: ['WorkflowFlows'],
    }),
    rollBack: build.mutation<unknown, Keyed & { readonly documentId: string; readonly note: string }>({
      query: ({ key, documentId, note }) =>
        change(`/process-definitions/${id(documentId)}/rollback`, key, { note }),
      invalidatesTags: ['WorkflowFlows'],
    }),
    setActive: build.mutation<
      unknown,
      Keyed & { readonly documentId: string; readonly active: boolean; readonly note: string }
    >({
      query: ({ key, documentId, active, note }) =>
        change(`/process-definitions/${id(documentId)}/${active ? 'activate' : 'suspend'}`, key, { note }),
      invalidatesTags: ['WorkflowFlows'],
    }),
    compare: build.query<Comparison, { readonly from: Side; readonly to: Side }>({
      query: (sides) => ({
        url: '/workflow/studio/compare',
        method: 'POST',
        data: { data: sides },
        config: headers(),
      }),
      transformResponse: data<Comparison>,
    }),
    previewMigration: build.query<readonly MigratedCase[], string>({
      query: (target) => ({
        url: '/workflow/migrations/preview',
        method: 'POST',
        data: { data: { target } },
        config: headers(),
      }),
      transformResponse: data<readonly MigratedCase[]>,
    }),
    migrate: build.mutation<
      readonly MigratedCase[],
      Keyed & { readonly target: string; readonly processInstances: readonly string[] }
    >({
      query: ({ key, ...migration }) => change('/migrations/execute', key, migration),
      transformResponse: data<readonly MigratedCase[]>,
      invalidatesTags: ['WorkflowFlows'],
    }),
    getStudioSettings: build.query<StudioSettings, undefined>({
      query: () => ({ url: '/workflow/studio/settings', config: headers() }),
      transformResponse: data<StudioSettings>,
      providesTags: ['WorkflowFlows'],
    }),
    changeStudioSettings: build.mutation<StudioSettings, Keyed & { readonly settings: StudioSettings }>({
      query: ({ key, settings }) => change('/studio/settings', key, settings, 'PUT'),
      transformResponse: data<StudioSettings>,
      invalidatesTags: ['WorkflowFlows'],
    }),
  }),
  overrideExisting: false,
});

export const {
  useListFlowsQuery,
  useLazyGetDefinitionXmlQuery,
  useDeleteDraftMutation,
  useDeployDraftMutation,
  useRollBackMutation,
  useSetActiveMutation,
  useCompareQuery,
  usePreviewMigrationQuery,
  useMigrateMutation,
  useGetStudioSettingsQuery,
  useChangeStudioSettingsMutation,
} = flowsApi;
