import { adminApi } from '@strapi/strapi/admin';
import type {
  CalendarContent,
  CountedDays,
  Locale,
  TemplateDetail,
  TemplateSummary,
  Wording,
  WordingEntry,
  WordPreview,
  Words,
  WorkingCalendarModel,
} from '../../../contracts';
import { headers } from './headers';

interface Keyed {
  /** The `Idempotency-Key`: the same one when the same intention is sent again. */
  readonly key: string;
}

function data<Answer>(answer: { readonly data: Answer }): Answer {
  return answer.data;
}

function change<Body>(url: string, key: string, body: Body, method: 'POST' | 'PUT' | 'DELETE' = 'POST') {
  return {
    url: `/workflow${url}`,
    method,
    data: { data: body },
    config: headers({ 'Idempotency-Key': key }),
  };
}

const id = encodeURIComponent;

/** Message templates and working calendars, for the studio (product.md section 7). */
const wordsApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['WorkflowWords', 'WorkflowCalendars'] })
  .injectEndpoints({
    endpoints: (build) => ({
      listTemplates: build.query<readonly TemplateSummary[], undefined>({
        query: () => ({ url: '/workflow/message-templates', config: headers() }),
        transformResponse: data<readonly TemplateSummary[]>,
        providesTags: ['WorkflowWords'],
      }),
      getTemplate: build.query<TemplateDetail, string>({
        query: (template) => ({ url: `/workflow/message-templates/${id(template)}`, config: headers() }),
        transformResponse: data<TemplateDetail>,
        providesTags: ['WorkflowWords'],
      }),
      getWordings: build.query<readonly WordingEntry[], string>({
        query: (template) => ({
          url: `/workflow/message-templates/${id(template)}/history`,
          config: headers(),
        }),
        transformResponse: data<readonly WordingEntry[]>,
        providesTags: ['WorkflowWords'],
      }),
      previewWords: build.query<
        WordPreview,
        { readonly key?: string; readonly locale: Locale; readonly words: Words }
      >({
        query: (asked) => ({
          url: '/workflow/message-templates/preview',
          method: 'POST',
          data: { data: asked },
          config: headers(),
        }),
        transformResponse: data<WordPreview>,
        keepUnusedDataFor: 5,
      }),
      createTemplate: build.mutation<
        TemplateDetail,
        Keyed & { readonly template: string; readonly words: Wording }
      >({
        query: ({ key, template, words }) => change('/message-templates', key, { key: template, words }),
        transformResponse: data<TemplateDetail>,
        invalidatesTags: ['WorkflowWords'],
      }),
      saveTemplate: build.mutation<
        TemplateDetail,
        Keyed & { readonly template: string; readonly words: Wording; readonly seen: string }
      >({
        query: ({ key, template, ...body }) => change(`/message-templates/${id(template)}`, key, body, 'PUT'),
        transformResponse: data<TemplateDetail>,
        invalidatesTags: ['WorkflowWords'],
      }),
      restoreTemplate: build.mutation<
        TemplateDetail,
        Keyed & { readonly template: string; readonly seen: string; readonly wording?: string }
      >({
        query: ({ key, template, ...body }) =>
          change(`/message-templates/${id(template)}/restore`, key, body),
        transformResponse: data<TemplateDetail>,
        invalidatesTags: ['WorkflowWords'],
      }),
      deleteTemplate: build.mutation<unknown, Keyed & { readonly template: string; readonly seen: string }>({
        query: ({ key, template, seen }) =>
          change(`/message-templates/${id(template)}?seen=${id(seen)}`, key, {}, 'DELETE'),
        invalidatesTags: ['WorkflowWords'],
      }),
      listCalendars: build.query<readonly WorkingCalendarModel[], undefined>({
        query: () => ({ url: '/workflow/working-calendars', config: headers() }),
        transformResponse: data<readonly WorkingCalendarModel[]>,
        providesTags: ['WorkflowCalendars'],
      }),
      countDays: build.query<
        CountedDays,
        { readonly calendar: Omit<CalendarContent, 'name'>; readonly days: number }
      >({
        query: (asked) => ({
          url: '/workflow/working-calendars/count',
          method: 'POST',
          data: { data: asked },
          config: headers(),
        }),
        transformResponse: data<CountedDays>,
        keepUnusedDataFor: 5,
      }),
      createCalendar: build.mutation<WorkingCalendarModel, Keyed & { readonly content: CalendarContent }>({
        query: ({ key, content }) => change('/working-calendars', key, content),
        transformResponse: data<WorkingCalendarModel>,
        invalidatesTags: ['WorkflowCalendars'],
      }),
      saveCalendar: build.mutation<
        WorkingCalendarModel,
        Keyed & { readonly documentId: string; readonly content: CalendarContent; readonly seen: string }
      >({
        query: ({ key, documentId, content, seen }) =>
          change(`/working-calendars/${id(documentId)}`, key, { ...content, seen }, 'PUT'),
        transformResponse: data<WorkingCalendarModel>,
        invalidatesTags: ['WorkflowCalendars'],
      }),
      useCalendarFromNow: build.mutation<
        WorkingCalendarModel,
        Keyed & { readonly documentId: string; readonly seen: string }
      >({
        query: ({ key, documentId, seen }) =>
          change(`/working-calendars/${id(documentId)}/use`, key, { seen }),
        transformResponse: data<WorkingCalendarModel>,
        invalidatesTags: ['WorkflowCalendars'],
      }),
    }),
    overrideExisting: false,
  });

export const {
  useListTemplatesQuery,
  useGetTemplateQuery,
  useGetWordingsQuery,
  usePreviewWordsQuery,
  useCreateTemplateMutation,
  useSaveTemplateMutation,
  useRestoreTemplateMutation,
  useDeleteTemplateMutation,
  useListCalendarsQuery,
  useCountDaysQuery,
  useCreateCalendarMutation,
  useSaveCalendarMutation,
  useUseCalendarFromNowMutation,
} = wordsApi;
