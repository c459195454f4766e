import { adminApi } from '@strapi/strapi/admin';
import type {
  DryRun,
  DryRunEntriesQuery,
  DryRunEntry,
  DryRunRequest,
  Scenario,
  ScenarioContent,
  ScenarioResult,
  ScenarioSummary,
} from '../../../contracts';
import { headers } from './headers';

interface Keyed {
  /** The `Idempotency-Key`: the same one when the same intention is sent again. */
  readonly key: string;
}

interface Answer<Data> {
  readonly data: Data;
}

const data = <Data>(answer: Answer<Data>): Data => answer.data;
const scenarioPath = (id: string) => `/workflow/scenarios/${encodeURIComponent(id)}`;

/** Trying a diagram, and the tries that are kept (contracts/dry-run, contracts/scenario). */
const trialApi = adminApi.enhanceEndpoints({ addTagTypes: ['WorkflowScenarios'] }).injectEndpoints({
  endpoints: (build) => ({
    tryOut: build.mutation<DryRun, DryRunRequest>({
      query: (body) => ({
        url: '/workflow/dry-runs',
        method: 'POST' as const,
        data: { data: body },
        config: headers(),
      }),
      transformResponse: data<DryRun>,
    }),
    listEntries: build.query<readonly DryRunEntry[], DryRunEntriesQuery>({
      query: ({ uid, search = '' }) => ({
        url: `/workflow/dry-runs/entries?${new URLSearchParams({ uid, search }).toString()}`,
        config: headers(),
      }),
      transformResponse: data<readonly DryRunEntry[]>,
      keepUnusedDataFor: 0,
    }),
    listScenarios: build.query<readonly ScenarioSummary[], string>({
      query: (key) => ({
        url: `/workflow/scenarios?${new URLSearchParams({ key }).toString()}`,
        config: headers(),
      }),
      transformResponse: data<readonly ScenarioSummary[]>,
      providesTags: ['WorkflowScenarios'],
    }),
    getScenario: build.query<Scenario, string>({
      query: (id) => ({ url: scenarioPath(id), config: headers() }),
      transformResponse: data<Scenario>,
      keepUnusedDataFor: 0,
    }),
    runScenario: build.mutation<ScenarioResult, { readonly documentId: string; readonly xml: string }>({
      query: ({ documentId, xml }) => ({
        url: `${scenarioPath(documentId)}/run`,
        method: 'POST' as const,
        data: { data: { xml } },
        config: headers(),
      }),
      transformResponse: data<ScenarioResult>,
    }),
    createScenario: build.mutation<Scenario, Keyed & { readonly content: ScenarioContent }>({
      query: ({ key, content }) => ({
        url: '/workflow/scenarios',
        method: 'POST' as const,
        data: { data: content },
        config: headers({ 'Idempotency-Key': key }),
      }),
      transformResponse: data<Scenario>,
      invalidatesTags: ['WorkflowScenarios'],
    }),
    saveScenario: build.mutation<
      Scenario,
      Keyed & {
        readonly documentId: string;
        readonly content: ScenarioContent & { readonly revision: number };
      }
    >({
      query: ({ key, documentId, content }) => ({
        url: scenarioPath(documentId),
        method: 'PUT' as const,
        data: { data: content },
        config: headers({ 'Idempotency-Key': key }),
      }),
      transformResponse: data<Scenario>,
      invalidatesTags: ['WorkflowScenarios'],
    }),
    deleteScenario: build.mutation<unknown, Keyed & { readonly documentId: string }>({
      query: ({ key, documentId }) => ({
        url: scenarioPath(documentId),
        method: 'DELETE' as const,
        config: headers({ 'Idempotency-Key': key }),
      }),
      invalidatesTags: ['WorkflowScenarios'],
    }),
  }),
  overrideExisting: false,
});

export const {
  useTryOutMutation,
  useListEntriesQuery,
  useListScenariosQuery,
  useLazyGetScenarioQuery,
  useRunScenarioMutation,
  useCreateScenarioMutation,
  useSaveScenarioMutation,
  useDeleteScenarioMutation,
} = trialApi;
