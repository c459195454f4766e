import { flowEventKinds } from '../../../contracts';
import { collection, datetime, enumeration, integer, json, requiredString, string, text } from './model';

export const processDraft = collection({
  singularName: 'process-draft',
  pluralName: 'process-drafts',
  displayName: '流程草稿',
  description: 'A flow that operations staff are working on',
  attributes: {
    key: requiredString,
    name: json,
    title: requiredString,
    xml: text,
    revision: integer,
    basedOn: json,
    seenVersion: integer,
    editedBy: requiredString,
    editedAt: datetime,
    authors: json,
    presence: json,
  },
});

export const flowEvent = collection({
  singularName: 'flow-event',
  pluralName: 'flow-events',
  displayName: '流程变更记录',
  description: 'What was done to a flow as a whole, by whom; append-only',
  attributes: {
    kind: enumeration(flowEventKinds),
    key: string,
    version: integer,
    at: datetime,
    actor: requiredString,
    note: text,
  },
  indexes: [{ name: 'workflow_flow_events_key', columns: ['key', 'id'] }],
});
