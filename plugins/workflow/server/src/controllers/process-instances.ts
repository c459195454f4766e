import { timelineOf } from '../application/cases/case-view';
import { remindCase } from '../application/cases/remind-case';
import { diagramState, visibleCase } from '../application/cases/visible-case';
import { withdrawCase } from '../application/cases/withdraw-case';
import type { InstanceRecord } from '../application/ports';
import type { Audience } from '../http/context';
import { documentIdOf } from '../http/parse';
import { changes, reads, type GetContainer } from './handlers';

/** Cases as both audiences see them (api.md, "Tasks and processes"). */
export function processInstanceController(container: GetContainer, audience: Audience) {
  const reader = audience === 'admin' ? 'reviewer' : 'applicant';
  return {
    findOne: reads(container, audience, async ({ reading }, actor, context) => ({
      data: summary(await visibleCase(reading, documentIdOf(context.params.id), actor)),
    })),
    timeline: reads(container, audience, async ({ reading }, actor, context) => {
      const instance = await visibleCase(reading, documentIdOf(context.params.id), actor);
      return { data: await timelineOf(reading, instance, reader) };
    }),
    diagramState: reads(container, audience, async ({ reading }, actor, context) => {
      const instance = await visibleCase(reading, documentIdOf(context.params.id), actor);
      return { data: await diagramState(reading, instance) };
    }),
    withdraw: changes(container, audience, async ({ stepping }, actor, context) => {
      const id = documentIdOf(context.params.id);
      await withdrawCase(stepping, id, actor);
      return { data: { documentId: id } };
    }),
    remind: changes(container, audience, async ({ stepping }, actor, context) => {
      const id = documentIdOf(context.params.id);
      await remindCase(stepping, id, actor);
      return { data: { documentId: id } };
    }),
  };
}

function summary(instance: InstanceRecord) {
  return {
    documentId: instance.documentId,
    definitionKey: instance.definitionKey,
    definitionVersion: instance.definitionVersion,
    businessKey: instance.subject.documentId,
    businessFields: instance.businessFields,
    status: instance.status,
    startedAt: instance.startedAt,
    endedAt: instance.endedAt,
  };
}
