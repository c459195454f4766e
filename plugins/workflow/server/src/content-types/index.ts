import { HISTORY_TYPES, CHANNELS } from '../application/ports';
import { scenario } from './scenario';
import { collection, datetime, enumeration, integer, json, requiredString, string, text } from './model';
import { flowEvent, processDraft } from './studio';
import { wording } from './words';

const processDefinition = collection({
  singularName: 'process-definition',
  pluralName: 'process-definitions',
  displayName: '流程定义',
  description: 'A deployed version of a flow; versions never change',
  attributes: {
    key: requiredString,
    version: { type: 'integer', required: true },
    name: json,
    xml: text,
    checksum: requiredString,
    origin: enumeration(['shipped', 'panel']),
    state: enumeration(['active', 'suspended']),
    note: text,
    deployedBy: string,
    deployedAt: datetime,
  },
  indexes: [{ name: 'workflow_definitions_version_unique', columns: ['key', 'version'], type: 'unique' }],
});

const processInstance = collection({
  singularName: 'process-instance',
  pluralName: 'process-instances',
  displayName: '流程实例',
  description: 'One run of a flow: a case',
  attributes: {
    definitionId: requiredString,
    definitionKey: requiredString,
    definitionVersion: integer,
    subjectUid: requiredString,
    businessKey: requiredString,
    applicant: requiredString,
    exclusiveKey: string,
    // Not `status`: the document service gives that word a meaning of its own.
    state: enumeration(['running', 'suspended', 'completed', 'cancelled']),
    variables: json,
    engineState: text,
    businessFields: json,
    visited: json,
    startedAt: datetime,
    endedAt: datetime,
    remindedAt: datetime,
  },
  indexes: [
    { name: 'workflow_instances_business_key', columns: ['subject_uid', 'business_key'] },
    { name: 'workflow_instances_applicant', columns: ['applicant'] },
  ],
});

const task = collection({
  singularName: 'task',
  pluralName: 'tasks',
  displayName: '任务',
  description: 'Something that a person is asked to do in a case',
  attributes: {
    instanceId: requiredString,
    executionId: requiredString,
    taskDefinitionKey: requiredString,
    name: json,
    state: enumeration(['open', 'waiting', 'completed', 'cancelled', 'copied']),
    kind: string,
    parentId: string,
    position: string,
    assignee: string,
    owner: string,
    delegationState: string,
    answer: json,
    resume: json,
    poll: json,
    candidateUsers: json,
    candidateGroups: json,
    priority: integer,
    openedAt: datetime,
    dueDate: datetime,
    escalatedAt: datetime,
    completedAt: datetime,
    completedBy: string,
    outcome: string,
  },
  indexes: [
    {
      name: 'workflow_tasks_execution_unique',
      columns: ['instance_id', 'execution_id'],
      type: 'unique',
    },
    { name: 'workflow_tasks_assignee', columns: ['assignee', 'state'] },
    { name: 'workflow_tasks_completed_by', columns: ['completed_by'] },
    { name: 'workflow_tasks_parent', columns: ['parent_id'] },
  ],
});

const timer = collection({
  singularName: 'timer',
  pluralName: 'timers',
  displayName: '定时器',
  description: 'A moment that a case waits for; a job fires it',
  attributes: {
    instanceId: requiredString,
    elementId: requiredString,
    executionId: requiredString,
    dueAt: datetime,
  },
  indexes: [
    {
      name: 'workflow_timers_execution_unique',
      columns: ['instance_id', 'execution_id'],
      type: 'unique',
    },
  ],
});

const historyEntry = collection({
  singularName: 'history-entry',
  pluralName: 'history-entries',
  displayName: '办理记录',
  description: 'What happened in a case; append-only',
  attributes: {
    instanceId: requiredString,
    kind: enumeration(HISTORY_TYPES),
    at: datetime,
    actor: requiredString,
    elementId: string,
    taskId: string,
    outcome: string,
    comment: text,
    fieldsToCorrect: json,
    filledIn: json,
    people: json,
    attachments: json,
    isPublic: { type: 'boolean' },
  },
  indexes: [{ name: 'workflow_history_instance', columns: ['instance_id', 'id'] }],
});

const incident = collection({
  singularName: 'incident',
  pluralName: 'incidents',
  displayName: '异常',
  description: 'Something that needs an operator',
  attributes: {
    kind: enumeration(['job-failed', 'stuck']),
    state: enumeration(['open', 'resolved']),
    instanceId: string,
    message: text,
    job: json,
    fingerprint: requiredString,
    raisedAt: datetime,
    resolvedAt: datetime,
  },
});

const messageTemplate = collection({
  singularName: 'message-template',
  pluralName: 'message-templates',
  displayName: '消息模板',
  description: 'The words of a message on every channel, in every language',
  editable: true,
  localized: true,
  attributes: {
    key: { type: 'string', required: true, pluginOptions: { i18n: { localized: false } } },
    emailSubject: { ...string, pluginOptions: { i18n: { localized: true } } },
    emailBody: { ...text, pluginOptions: { i18n: { localized: true } } },
    smsBody: { ...text, pluginOptions: { i18n: { localized: true } } },
    smsTemplateCode: { ...string, pluginOptions: { i18n: { localized: true } } },
    inAppTitle: { ...string, pluginOptions: { i18n: { localized: true } } },
    inAppBody: { ...text, pluginOptions: { i18n: { localized: true } } },
    // Of the shipped words: as long as it fits, nobody has edited them here.
    shippedChecksum: { ...string, pluginOptions: { i18n: { localized: true } } },
  },
});

const delivery = collection({
  singularName: 'delivery',
  pluralName: 'deliveries',
  displayName: '发送记录',
  description: 'One message to one person on one channel',
  attributes: {
    instanceId: string,
    template: requiredString,
    channel: enumeration(CHANNELS),
    recipient: requiredString,
    maskedAddress: string,
    state: enumeration(['queued', 'sent', 'failed', 'skipped']),
    attempts: integer,
    error: text,
    providerMessageId: string,
    sealedVariables: text,
    sealedAddress: text,
    queuedAt: datetime,
    sentAt: datetime,
  },
  indexes: [{ name: 'workflow_deliveries_instance', columns: ['instance_id'] }],
});

const message = collection({
  singularName: 'message',
  pluralName: 'messages',
  displayName: '站内消息',
  description: 'A message in the personal centre',
  attributes: {
    recipient: requiredString,
    title: text,
    body: text,
    sentAt: datetime,
    readAt: datetime,
  },
  indexes: [{ name: 'workflow_messages_recipient', columns: ['recipient', 'id'] }],
});

const workingCalendar = collection({
  singularName: 'working-calendar',
  pluralName: 'working-calendars',
  displayName: '工作日历',
  description: 'Weekends, holidays and make-up days; due dates count on it',
  editable: true,
  attributes: {
    name: requiredString,
    current: { type: 'boolean', default: false, required: true },
    timeZone: requiredString,
    weekend: json,
    days: json,
  },
});

const idempotencyKey = collection({
  singularName: 'idempotency-key',
  pluralName: 'idempotency-keys',
  displayName: '请求标识',
  description: 'The result of a request, to answer its repeats',
  attributes: {
    caller: requiredString,
    requestKey: requiredString,
    fingerprint: requiredString,
    result: text,
    usedAt: datetime,
  },
  indexes: [{ name: 'workflow_idempotency_unique', columns: ['caller', 'request_key'], type: 'unique' }],
});

export const contentTypes = {
  'process-definition': processDefinition,
  'process-draft': processDraft,
  'flow-event': flowEvent,
  scenario,
  'process-instance': processInstance,
  task,
  timer,
  'history-entry': historyEntry,
  incident,
  'message-template': messageTemplate,
  wording,
  delivery,
  message,
  'working-calendar': workingCalendar,
  'idempotency-key': idempotencyKey,
};
