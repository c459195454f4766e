import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, openApi } from './client';
import { answerOf, dataOf } from './failure';
import type { components } from './schema';

/** What the portal reads: one entry a resource, used as `useQuery(meQuery)`. */

export type Me = components['schemas']['Me'];
export type Account = components['schemas']['Account'];
export type Identity = components['schemas']['Identity'];
export type Message = components['schemas']['Message'];

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/me', { signal })),
});

export const MESSAGES_KEY = ['messages'] as const;

export const messagesQuery = (page: number) =>
  queryOptions({
    queryKey: [...MESSAGES_KEY, page],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/me/messages', { params: { query: { page, pageSize: 10 } }, signal })),
    placeholderData: keepPreviousData,
  });

export const portalsQuery = queryOptions({
  queryKey: ['portals'],
  queryFn: ({ signal }) => dataOf(openApi.GET('/api/provincial-sso/portals', { signal })),
  staleTime: 60_000,
});
