import { queryOptions } from '@tanstack/react-query';
import type { CaseKind } from './case-queries';
import { api } from './client';
import { dataOf } from './failure';
import { CASES_KEY } from './unit-queries';

/**
 * What the diagram asks the applicant to fill in with the correction of a case. Nothing where no step waits for
 * them: a case that was rejected begins anew.
 */
export const correctionFieldsQuery = (kind: CaseKind, id: string) =>
  queryOptions({
    queryKey: [...CASES_KEY, 'correction-fields', kind, id],
    queryFn: async ({ signal }) => {
      const query = { view: 'group', definition: kind } as const;
      const waiting = await dataOf(api.GET('/api/workflow/tasks', { params: { query }, signal }));
      const step = waiting.find(({ businessKey }) => businessKey === id);
      if (step === undefined) return [];
      const params = { path: { id: step.documentId } };
      return (await dataOf(api.GET('/api/workflow/tasks/{id}', { params, signal }))).fields;
    },
  });
