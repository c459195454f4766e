import { queryOptions } from '@tanstack/react-query';
import { api, openApi } from './client';
import { dataOf } from './failure';
import type { components } from './schema';

/** What the pages of the unit read. */

export type UnitLookup = components['schemas']['UnitLookup'];
export type Department = components['schemas']['Department'];
export type Registration = components['schemas']['UnitRegistration'];
export type Change = components['schemas']['BusinessInfoChange'];
export type UnitOfAdministrator = components['schemas']['MyUnitAsAdministrator'];
export type UnitOfSubAccount = components['schemas']['MyUnitAsSubAccount'];

/** Exact: by the whole name or the whole code. */
export type Asked = { readonly name: string } | { readonly creditCode: string };

export const lookupQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['unit-lookup', asked],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/units/lookup', { params: { query: { ...asked } }, signal })),
  });

export const departmentsQuery = queryOptions({
  queryKey: ['departments'],
  queryFn: ({ signal }) => dataOf(openApi.GET('/api/departments', { signal })),
  staleTime: 300_000,
});

export const MY_UNIT_KEY = ['my-unit'] as const;

export const myUnitQuery = queryOptions({
  queryKey: MY_UNIT_KEY,
  queryFn: ({ signal }) => dataOf(api.GET('/api/my-unit', { signal })),
});

/** Of all kinds; each case's own data are below its id. */
export const CASES_KEY = ['cases'] as const;

/** The newest case, whatever became of it; null for who never had one. */
export const latestCaseQuery = queryOptions({
  queryKey: [...CASES_KEY, 'latest'],
  queryFn: async ({ signal }) => {
    const query = { page: 1, pageSize: 1 };
    const [latest] = await dataOf(api.GET('/api/me/cases', { params: { query }, signal }));
    return latest ?? null;
  },
});

export const registrationQuery = (id: string) =>
  queryOptions({
    queryKey: [...CASES_KEY, 'unit-registration', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/unit-registrations/{id}', { params: { path: { id } }, signal })),
  });

export const changeQuery = (id: string) =>
  queryOptions({
    queryKey: [...CASES_KEY, 'business-info-change', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/business-info-changes/{id}', { params: { path: { id } }, signal })),
  });
