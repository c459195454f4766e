import type { Core } from '@strapi/strapi';
import type { InAppMessage, WorkflowServices } from '../../../contracts';
import { workflowError } from '../../../contracts';
import { caseService } from '../application/cases/case-service';
import type { InAppMessageRecord } from '../application/ports';
import { releaseLapsedClaims } from '../application/tasks/release-lapsed-claims';
import { containerOf } from '../container';

type Provided = { readonly strapi: Core.Strapi };
type Service<Name extends keyof WorkflowServices> = (provided: Provided) => WorkflowServices[Name];

const registry: Service<'registry'> = ({ strapi }) => containerOf(strapi).registry;

const cases: Service<'cases'> = ({ strapi }) => {
  const container = containerOf(strapi);
  return caseService({ ...container.reading, ...container.stepping });
};

const claims: Service<'claims'> = ({ strapi }) => ({
  releaseLapsed: () => releaseLapsedClaims(containerOf(strapi).stepping),
});

const messages: Service<'messages'> = ({ strapi }) => ({
  send: (input) => containerOf(strapi).sendMessage(input),
});

const inbox: Service<'inbox'> = ({ strapi }) => {
  const { inAppMessages, stepping } = containerOf(strapi);
  return {
    list: async (actor, { page, pageSize }) => ({
      rows: (await inAppMessages.listFor(actor, { limit: pageSize, offset: (page - 1) * pageSize })).map(
        view,
      ),
      total: await inAppMessages.countFor(actor),
    }),
    markRead: async (actor, documentId) => {
      const message = await inAppMessages.markRead(actor, documentId, stepping.clock.now());
      if (!message) throw workflowError('MESSAGE_NOT_FOUND');
      return view(message);
    },
  };
};

const idempotency: Service<'idempotency'> = ({ strapi }) => ({
  once: (caller, key, fingerprint, work) => containerOf(strapi).once(caller, key, fingerprint, work),
});

const clock: Service<'clock'> = ({ strapi }) => containerOf(strapi).stepping.clock;

/** For a process of its own that only runs jobs (`npm run worker`). */
const worker = ({ strapi }: Provided) => ({ start: () => containerOf(strapi).startJobs() });

export const services = { registry, cases, claims, messages, inbox, idempotency, clock, worker };

function view({ documentId, title, body, createdAt, readAt }: InAppMessageRecord): InAppMessage {
  return {
    documentId,
    title,
    body,
    createdAt: createdAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}
