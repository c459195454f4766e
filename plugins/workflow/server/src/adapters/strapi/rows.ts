import type {
  DefinitionRecord,
  DeliveryRecord,
  HistoryEntry,
  IncidentRecord,
  InAppMessageRecord,
  InstanceRecord,
  Sealer,
  TaskRecord,
  TimerRecord,
} from '../../application/ports';
import { date, dateOrNull, json, parsed, type Row } from './columns';

/** How each record stands in its table, both ways. */
export interface Mapping<Record> {
  toRow(record: Record): Row;
  fromRow(row: Row): Record;
}

export const definitionRows: Mapping<DefinitionRecord> = {
  toRow: (d) => ({
    document_id: d.documentId,
    key: d.key,
    version: d.version,
    name: json(d.name),
    xml: d.xml,
    checksum: d.checksum,
    origin: d.origin,
    state: d.state,
    note: d.note,
    deployed_by: d.deployedBy,
    deployed_at: d.deployedAt,
  }),
  fromRow: (row) =>
    ({
      documentId: row.document_id,
      key: row.key,
      version: row.version,
      name: parsed(row.name),
      xml: row.xml,
      checksum: row.checksum,
      origin: row.origin,
      state: row.state,
      note: row.note,
      deployedBy: row.deployed_by,
      deployedAt: date(row.deployed_at),
    }) as DefinitionRecord,
};

export const taskRows: Mapping<TaskRecord> = {
  toRow: (t) => ({
    document_id: t.documentId,
    instance_id: t.instanceId,
    execution_id: t.executionId,
    task_definition_key: t.taskDefinitionKey,
    name: json(t.name),
    state: t.status,
    kind: t.kind,
    parent_id: t.parentId,
    position: t.position,
    assignee: t.assignee,
    owner: t.owner,
    delegation_state: t.delegationState,
    answer: json(t.answer),
    resume: json(t.resume),
    poll: json(t.poll),
    candidate_users: json(t.candidateUsers),
    candidate_groups: json(t.candidateGroups),
    priority: t.priority,
    opened_at: t.createdAt,
    due_date: t.dueDate,
    escalated_at: t.escalatedAt,
    completed_at: t.completedAt,
    completed_by: t.completedBy,
    outcome: t.outcome,
  }),
  fromRow: (row) =>
    ({
      documentId: row.document_id,
      instanceId: row.instance_id,
      executionId: row.execution_id,
      taskDefinitionKey: row.task_definition_key,
      name: parsed(row.name),
      status: row.state,
      // Rows from before there were others are what the engine waits for.
      kind: row.kind ?? 'step',
      parentId: row.parent_id,
      position: row.position,
      assignee: row.assignee,
      owner: row.owner,
      delegationState: row.delegation_state,
      answer: parsed(row.answer),
      resume: parsed(row.resume),
      poll: parsed(row.poll),
      candidateUsers: parsed(row.candidate_users),
      candidateGroups: parsed(row.candidate_groups),
      priority: row.priority,
      createdAt: date(row.opened_at),
      dueDate: dateOrNull(row.due_date),
      escalatedAt: dateOrNull(row.escalated_at),
      completedAt: dateOrNull(row.completed_at),
      completedBy: row.completed_by,
      outcome: row.outcome,
    }) as TaskRecord,
};

export const timerRows: Mapping<TimerRecord> = {
  toRow: (t) => ({
    instance_id: t.instanceId,
    element_id: t.elementId,
    execution_id: t.executionId,
    due_at: t.dueAt,
  }),
  fromRow: (row) =>
    ({
      instanceId: row.instance_id,
      elementId: row.element_id,
      executionId: row.execution_id,
      dueAt: date(row.due_at),
    }) as TimerRecord,
};

export const historyRows: Mapping<HistoryEntry> = {
  toRow: (h) => ({
    instance_id: h.instanceId,
    kind: h.type,
    at: h.at,
    actor: h.actor,
    element_id: h.elementId,
    task_id: h.taskId,
    outcome: h.outcome,
    comment: h.comment,
    fields_to_correct: json(h.fieldsToCorrect),
    filled_in: json(h.filledIn),
    people: json(h.people),
    attachments: json(h.attachments),
    is_public: h.public,
  }),
  fromRow: (row) =>
    ({
      instanceId: row.instance_id,
      type: row.kind,
      at: date(row.at),
      actor: row.actor,
      elementId: row.element_id,
      taskId: row.task_id,
      outcome: row.outcome,
      comment: row.comment,
      fieldsToCorrect: parsed(row.fields_to_correct),
      // Rows from before steps had forms hold nothing.
      filledIn: parsed(row.filled_in) ?? {},
      people: parsed(row.people) ?? [],
      attachments: parsed(row.attachments) ?? [],
      public: row.is_public === true,
    }) as HistoryEntry,
};

export const incidentRows: Mapping<IncidentRecord> = {
  toRow: (i) => ({
    document_id: i.documentId,
    kind: i.kind,
    state: i.state,
    instance_id: i.instanceId,
    message: i.message,
    job: json(i.job),
    fingerprint: i.fingerprint,
    raised_at: i.createdAt,
    resolved_at: i.resolvedAt,
  }),
  fromRow: (row) =>
    ({
      documentId: row.document_id,
      kind: row.kind,
      state: row.state,
      instanceId: row.instance_id,
      message: row.message,
      job: parsed(row.job),
      fingerprint: row.fingerprint,
      createdAt: date(row.raised_at),
      resolvedAt: dateOrNull(row.resolved_at),
    }) as IncidentRecord,
};

export const messageRows: Mapping<InAppMessageRecord> = {
  toRow: (m) => ({
    document_id: m.documentId,
    recipient: m.recipient,
    title: m.title,
    body: m.body,
    sent_at: m.createdAt,
    read_at: m.readAt,
  }),
  fromRow: (row) =>
    ({
      documentId: row.document_id,
      recipient: row.recipient,
      title: row.title,
      body: row.body,
      createdAt: date(row.sent_at),
      readAt: dateOrNull(row.read_at),
    }) as InAppMessageRecord,
};

/** A delivery's variables may carry a code or a name, so they are sealed at rest. */
export function deliveryRows(sealer: () => Sealer): Mapping<DeliveryRecord> {
  return {
    toRow: (d) => ({
      document_id: d.documentId,
      instance_id: d.instanceId,
      template: d.template,
      channel: d.channel,
      recipient: d.recipient,
      masked_address: d.maskedAddress,
      state: d.status,
      attempts: d.attempts,
      error: d.error,
      provider_message_id: d.providerMessageId,
      sealed_variables: sealer().seal(json(d.variables)),
      sealed_address: d.sealedAddress,
      queued_at: d.createdAt,
      sent_at: d.sentAt,
    }),
    fromRow: (row) =>
      ({
        documentId: row.document_id,
        instanceId: row.instance_id,
        template: row.template,
        channel: row.channel,
        recipient: row.recipient,
        maskedAddress: row.masked_address,
        status: row.state,
        attempts: row.attempts,
        error: row.error,
        providerMessageId: row.provider_message_id,
        variables: parsed(sealer().open(String(row.sealed_variables))),
        sealedAddress: row.sealed_address,
        createdAt: date(row.queued_at),
        sentAt: dateOrNull(row.sent_at),
      }) as DeliveryRecord,
  };
}

/** The engine's state is JSON with much repetition: packed it is a tenth of its size. */
export function instanceRows(
  pack: (text: string) => string,
  unpack: (text: string) => string,
): Mapping<InstanceRecord> {
  return {
    toRow: (i) => ({
      document_id: i.documentId,
      definition_id: i.definitionId,
      definition_key: i.definitionKey,
      definition_version: i.definitionVersion,
      subject_uid: i.subject.uid,
      business_key: i.subject.documentId,
      applicant: i.applicant,
      exclusive_key: i.exclusiveKey,
      state: i.status,
      variables: json(i.variables),
      engine_state: pack(i.state),
      business_fields: json(i.businessFields),
      visited: json(i.visited),
      started_at: i.startedAt,
      ended_at: i.endedAt,
      reminded_at: i.remindedAt,
    }),
    fromRow: (row) =>
      ({
        documentId: row.document_id,
        definitionId: row.definition_id,
        definitionKey: row.definition_key,
        definitionVersion: row.definition_version,
        subject: { uid: row.subject_uid, documentId: row.business_key },
        applicant: row.applicant,
        exclusiveKey: row.exclusive_key,
        status: row.state,
        variables: parsed(row.variables),
        state: unpack(String(row.engine_state)),
        businessFields: parsed(row.business_fields),
        visited: parsed(row.visited),
        startedAt: date(row.started_at),
        endedAt: dateOrNull(row.ended_at),
        remindedAt: dateOrNull(row.reminded_at),
      }) as InstanceRecord,
  };
}
