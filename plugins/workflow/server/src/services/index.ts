import type { Core } from '@strapi/strapi';
import type { InAppMessage, WorkflowServices } from '../../../contracts';
import { workflowError } from '../../../contracts';
import { caseService } from '../application/cases/case-service';
import type { InAppMessageRecord, RehearsedServices } from '../application/ports';
import { releaseLapsedClaims } from '../application/tasks/release-lapsed-claims';
import { containerOf } from '../container';

type Provided = { readonly strapi: Core.Strapi };
type Service<Name extends keyof WorkflowServices> = (provided: Provided) => WorkflowServices[Name];

const registry: Service<'registry'> = ({ strapi }) => containerOf(strapi).registry;

/**
 * What a call goes to: the case that is tried when it comes out of a dry run, such as from an action, and the
 * real thing otherwise.
 */
function here({ strapi }: Provided): RehearsedServices {
  const { rehearsal, reading, stepping, sendMessage } = containerOf(strapi);
  return (
    rehearsal.services ?? {
      clock: stepping.clock,
      cases: caseService({ ...reading, ...stepping }),
      claims: { releaseLapsed: () => releaseLapsedClaims(stepping) },
      messages: { send: sendMessage },
    }
  );
}

const cases: Service<'cases'> = (provided) => ({
  start: (input) => here(provided).cases.start(input),
  view: (subject) => here(provided).cases.view(subject),
  withdraw: (subject, actor, applicant) => here(provided).cases.withdraw(subject, actor, applicant),
  completeOwnTask: (...answer) => here(provided).cases.completeOwnTask(...answer),
  signal: (subject, actor, name) => here(provided).cases.signal(subject, actor, name),
  remind: (subject, actor) => here(provided).cases.remind(subject, actor),
});

const claims: Service<'claims'> = (provided) => ({
  releaseLapsed: () => here(provided).claims.releaseLapsed(),
});

const messages: Service<'messages'> = (provided) => ({
  send: (input) => here(provided).messages.send(input),
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

const clock: Service<'clock'> = (provided) => ({ now: () => here(provided).clock.now() });

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
