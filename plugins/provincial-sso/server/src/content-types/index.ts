import { IDENTITY_KINDS } from '../../../contracts';

/**
 * An identity of a portal that is bound to an account. Unique by (portal, kind, subject) and by (account,
 * kind): PostgreSQL holds the promise of one account an identity and one identity of a kind an account.
 */
const identity = {
  schema: {
    kind: 'collectionType',
    collectionName: 'sso_identities',
    info: {
      singularName: 'identity',
      pluralName: 'identities',
      displayName: '省统一门户账号 Portal identity',
    },
    options: { draftAndPublish: false },
    pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
    attributes: {
      account: {
        type: 'relation',
        relation: 'manyToOne',
        target: 'plugin::users-permissions.user',
        useJoinTable: false,
      },
      portal: { type: 'string', required: true },
      kind: { type: 'enumeration', enum: [...IDENTITY_KINDS], required: true },
      subject: { type: 'string', required: true, private: true },
      loginName: { type: 'string', required: true },
      name: { type: 'string' },
      mobileSealed: { type: 'text', private: true, searchable: false },
      mobileMasked: { type: 'string' },
      personalNumberSealed: { type: 'text', private: true, searchable: false },
      personalNumberIndex: { type: 'string', private: true, searchable: false },
      level: { type: 'integer' },
      organisationName: { type: 'string' },
      creditCode: { type: 'string' },
      boundAt: { type: 'datetime', required: true },
    },
    indexes: [
      { name: 'sso_identities_subject', columns: ['portal', 'kind', 'subject'], type: 'unique' },
      { name: 'sso_identities_account_kind', columns: ['account_id', 'kind'], type: 'unique' },
    ],
  },
};

export const contentTypes = { identity };
