import { adminApi } from '@strapi/strapi/admin';
import type { IdentityKind, IdentityView } from '../../../contracts';
import type { RestoreData } from '../lib/drafts';
import { ACCOUNT_UID } from '../plugin-id';

type Identities = readonly IdentityView[];

export interface Unbinding {
  readonly accountId: string;
  readonly data: { readonly kind: IdentityKind; readonly reason: string };
}

export interface Restoring {
  readonly accountId: string;
  readonly data: RestoreData;
}

interface Answer {
  readonly data: Identities;
}

/** The server answers in the panel's language, which need not be the browser's. */
const config = () => ({ headers: { 'Accept-Language': document.documentElement.lang || 'zh-Hans' } });

const address = (accountId: string, what: string) =>
  `/provincial-sso/accounts/${encodeURIComponent(accountId)}/${what}`;

/** The account itself changes too: the content manager keeps it under these names. */
const changed = (accountId: string) =>
  [
    { type: 'AccountIdentities', id: accountId },
    { type: 'Document', id: `${ACCOUNT_UID}_${accountId}` },
    { type: 'Document', id: `${ACCOUNT_UID}_LIST` },
  ] as const;

/** The admin routes of the plugin, cached by Strapi's own store. An account is named by its `documentId`. */
const identitiesApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['AccountIdentities', 'Document'] })
  .injectEndpoints({
    endpoints: (build) => ({
      listIdentities: build.query<Identities, string>({
        query: (accountId) => ({ url: address(accountId, 'identities'), config: config() }),
        transformResponse: ({ data }: Answer) => data,
        providesTags: (_answer, _error, accountId) => [{ type: 'AccountIdentities', id: accountId }],
      }),
      // Whatever the answer: when somebody was faster, the page shows what is not so any more.
      unbind: build.mutation<unknown, Unbinding>({
        query: ({ accountId, data }) => ({
          url: address(accountId, 'unbind'),
          method: 'POST',
          data: { data },
          config: config(),
        }),
        invalidatesTags: (_answer, _error, { accountId }) => changed(accountId),
      }),
      restore: build.mutation<unknown, Restoring>({
        query: ({ accountId, data }) => ({
          url: address(accountId, 'restore'),
          method: 'POST',
          data: { data },
          config: config(),
        }),
        invalidatesTags: (_answer, _error, { accountId }) => changed(accountId),
      }),
    }),
    overrideExisting: false,
  });

export const { useListIdentitiesQuery, useUnbindMutation, useRestoreMutation } = identitiesApi;
