import { adminApi } from '@strapi/strapi/admin';
import type {
  BulkResult,
  Candidate,
  DiagramState,
  LocalizedText,
  Outcome,
  PageMeta,
  ReturnTarget,
  TaskDetail,
  TaskRow,
} from '../../../contracts';
import { headers } from './headers';
import { toServerQuery, type InboxQuery } from '../lib/inbox-query';
import type { DecisionRequest } from '../lib/decision';
import type { VerbRequest } from '../lib/verbs';

export interface TaskList {
  readonly data: readonly TaskRow[];
  readonly meta: PageMeta & {
    readonly counts: { readonly mine: number; readonly group: number };
    readonly businessFields: Readonly<Record<string, LocalizedText>>;
    readonly definitions: readonly { readonly key: string; readonly name: LocalizedText }[];
  };
}

export interface TaskCommand {
  readonly taskId: string;
  /** The `Idempotency-Key`: the same one when the same intention is sent again. */
  readonly key: string;
}

interface BulkCommand {
  readonly key: string;
  readonly tasks: readonly string[];
  readonly outcome: string;
  readonly comment?: string;
}

function command(taskId: string, verb: string, key: string, data?: unknown) {
  return {
    url: `/workflow/tasks/${encodeURIComponent(taskId)}/${verb}`,
    method: 'POST' as const,
    data: data ?? {},
    config: headers({ 'Idempotency-Key': key }),
  };
}

/** The admin routes of the plugin (api.md, "Tasks and processes"), cached by Strapi's own store. */
const workflowApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['WorkflowTaskList', 'WorkflowTask'] })
  .injectEndpoints({
    endpoints: (build) => ({
      listTasks: build.query<TaskList, InboxQuery>({
        query: (query) => ({ url: `/workflow/tasks?${toServerQuery(query)}`, config: headers() }),
        providesTags: ['WorkflowTaskList'],
      }),
      getTask: build.query<TaskDetail, string>({
        query: (taskId) => ({
          url: `/workflow/tasks/${encodeURIComponent(taskId)}`,
          config: headers(),
        }),
        transformResponse: (answer: { readonly data: TaskDetail }) => answer.data,
        providesTags: (_answer, _error, taskId) => [{ type: 'WorkflowTask', id: taskId }],
      }),
      /** What a task's step offers; that does not change while the task is decided. */
      getStepOutcomes: build.query<readonly Outcome[], string>({
        query: (taskId) => ({
          url: `/workflow/tasks/${encodeURIComponent(taskId)}`,
          config: headers(),
        }),
        transformResponse: (answer: { readonly data: TaskDetail }) => answer.data.outcomes,
      }),
      findCandidates: build.query<readonly Candidate[], { readonly taskId: string; readonly search: string }>(
        {
          query: ({ taskId, search }) => ({
            url: `/workflow/tasks/${encodeURIComponent(taskId)}/candidates?search=${encodeURIComponent(search)}`,
            config: headers(),
          }),
          transformResponse: (answer: { readonly data: readonly Candidate[] }) => answer.data,
        },
      ),
      getReturnTargets: build.query<readonly ReturnTarget[], string>({
        query: (taskId) => ({
          url: `/workflow/tasks/${encodeURIComponent(taskId)}/return-targets`,
          config: headers(),
        }),
        transformResponse: (answer: { readonly data: readonly ReturnTarget[] }) => answer.data,
        providesTags: ['WorkflowTask'],
      }),
      getDiagramState: build.query<DiagramState, string>({
        query: (processInstanceId) => ({
          url: `/workflow/process-instances/${encodeURIComponent(processInstanceId)}/diagram-state`,
          config: headers(),
        }),
        transformResponse: (answer: { readonly data: DiagramState }) => answer.data,
        providesTags: ['WorkflowTask'],
      }),
      claimTask: build.mutation<unknown, TaskCommand>({
        query: ({ taskId, key }) => command(taskId, 'claim', key),
        invalidatesTags: ['WorkflowTaskList', 'WorkflowTask'],
      }),
      unclaimTask: build.mutation<unknown, TaskCommand>({
        query: ({ taskId, key }) => command(taskId, 'unclaim', key),
        invalidatesTags: ['WorkflowTaskList', 'WorkflowTask'],
      }),
      decideTask: build.mutation<unknown, TaskCommand & { readonly request: DecisionRequest }>({
        query: ({ taskId, key, request }) => command(taskId, request.action, key, request.body),
        invalidatesTags: ['WorkflowTaskList', 'WorkflowTask'],
      }),
      carryOutVerb: build.mutation<unknown, TaskCommand & { readonly request: VerbRequest }>({
        query: ({ taskId, key, request }) => command(taskId, request.path, key, request.body),
        invalidatesTags: ['WorkflowTaskList', 'WorkflowTask'],
      }),
      decideTasks: build.mutation<readonly BulkResult[], BulkCommand>({
        query: ({ key, ...data }) => ({
          url: '/workflow/tasks/bulk-complete',
          method: 'POST' as const,
          data: { data },
          config: headers({ 'Idempotency-Key': key }),
        }),
        transformResponse: (answer: { readonly data: readonly BulkResult[] }) => answer.data,
        invalidatesTags: ['WorkflowTaskList', 'WorkflowTask'],
      }),
    }),
    overrideExisting: false,
  });

export const {
  useListTasksQuery,
  useLazyListTasksQuery,
  useGetTaskQuery,
  useGetDiagramStateQuery,
  useClaimTaskMutation,
  useUnclaimTaskMutation,
  useDecideTaskMutation,
  useLazyGetStepOutcomesQuery,
  useDecideTasksMutation,
  useFindCandidatesQuery,
  useGetReturnTargetsQuery,
  useCarryOutVerbMutation,
} = workflowApi;
