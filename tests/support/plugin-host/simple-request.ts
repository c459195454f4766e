import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ActorReference, WorkflowServices } from '@city/plugin-workflow/contracts';

const UID = 'api::request.request';
const REVIEWERS = 'role:reviewers';

interface RequestEntry {
  readonly title: string;
}

/** Admin-panel users 1 and 2 review; front-end user 9 has a stake in everything. */
export function registerSimpleRequest(strapi: Core.Strapi): void {
  const registry: WorkflowServices['registry'] = strapi.plugin('workflow').service('registry');
  const entry = async (documentId: string) =>
    (await strapi.db.query(UID).findOne({ where: { documentId } })) as RequestEntry;
  registry.registerShippedFlows(path.join(__dirname, 'flows'));
  registry.registerSealer({
    seal: (plain) => Buffer.from(plain).toString('hex'),
    open: (sealed) => Buffer.from(sealed, 'hex').toString(),
  });
  registry.registerResolver({
    name: 'reviewers',
    label: { 'zh-Hans': '审核人', en: 'Reviewers' },
    resolve: () => Promise.resolve({ users: [], groups: [REVIEWERS] }),
  });
  registry.registerResolver({
    name: 'applicant',
    label: { 'zh-Hans': '申请人', en: 'Applicant' },
    resolve: ({ applicant }) => Promise.resolve({ users: [applicant], groups: [] }),
  });
  registry.registerGroups({
    groupsOf: (actor) => Promise.resolve(['admin:1', 'admin:2'].includes(actor) ? [REVIEWERS] : []),
    membersOf: () => Promise.resolve<ActorReference[]>(['admin:1', 'admin:2']),
  });
  registry.registerContacts({
    contactsOf: (actors) =>
      Promise.resolve(
        new Map(
          actors.map((name) => [name, { name, email: null, mobile: null, locale: 'zh-Hans' as const }]),
        ),
      ),
  });
  registry.registerAction({
    name: 'request.grant',
    label: { 'zh-Hans': '通过申请', en: 'Grant the request' },
    inputs: z.strictObject({}),
    decides: true,
    run: async (_inputs, { subject }) => {
      await strapi.db
        .query(UID)
        .update({ where: { documentId: subject.documentId }, data: { granted: true } });
      return undefined;
    },
  });
  registry.registerSubject({
    uid: UID,
    formKey: 'request',
    label: { 'zh-Hans': '申请', en: 'Request' },
    businessFieldLabels: { title: { 'zh-Hans': '标题', en: 'Title' } },
    businessFields: async (documentId) => ({ title: (await entry(documentId)).title }),
    form: () => Promise.resolve([]),
    attachments: () => Promise.resolve([]),
    openAttachment: () => Promise.resolve(null),
    isInterested: (actor) => Promise.resolve(actor === 'user:9' || actor === 'admin:2'),
    messageVariables: async (documentId) => ({ title: (await entry(documentId)).title }),
  });
}
