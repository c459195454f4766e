import type { ListedTask, TaskFilter, TaskQueries } from '../../application/ports';
import { anywhere, parsed, type Row } from './columns';
import type { Database } from './database';
import { taskRows } from './rows';

/** A piece of SQL; `?` stands for a binding and `\\?` for the operator of that name. */
interface Fragment {
  readonly sql: string;
  readonly bindings: readonly unknown[];
}

const FROM = `from workflow_tasks t
  join workflow_process_instances i on i.document_id = t.instance_id
  join workflow_process_definitions d on d.document_id = i.definition_id`;

const SELECT = `select t.*, i.definition_id, i.definition_key, i.definition_version, i.subject_uid,
  i.business_key, i.business_fields, i.applicant, d.name as definition_name`;

const COLUMNS: Readonly<Record<string, string>> = {
  createdAt: 't.opened_at',
  dueDate: 't.due_date',
  priority: 't.priority',
  completedAt: 't.completed_at',
};

const CANDIDATE = '(t.candidate_users \\? ? or t.candidate_groups \\?| ?::text[])';

/** The inbox in SQL: tasks joined with their case and its definition. */
export function taskQueries(database: Database): TaskQueries {
  return {
    list: async (filter) => {
      const where = conditions(filter);
      const order = orderBy(filter.sort);
      const rows = await database.raw<Row>(
        `${SELECT} ${FROM} where ${where.sql} order by ${order.sql}, t.id limit ? offset ?`,
        [...where.bindings, ...order.bindings, filter.limit, filter.offset],
      );
      return rows.map(listed);
    },
    count: async (filter) => {
      const where = conditions(filter);
      const [row] = await database.raw<{ count: string }>(
        `select count(*) as count ${FROM} where ${where.sql}`,
        where.bindings,
      );
      return Number(row?.count);
    },
    find: async (taskId) => {
      const [row] = await database.raw<Row>(`${SELECT} ${FROM} where t.document_id = ?`, [taskId]);
      return row ? listed(row) : null;
    },
    hasTaskIn: async (instanceId, actor, groups) => {
      const rows = await database.raw(
        `select from workflow_tasks t where t.instance_id = ?
           and (t.completed_by = ? or t.assignee = ? or ${CANDIDATE}) limit 1`,
        [instanceId, actor, actor, actor, [...groups]],
      );
      return rows.length > 0;
    },
  };
}

function conditions(filter: Omit<TaskFilter, 'limit' | 'offset' | 'sort'>): Fragment {
  const all = [inView(filter)];
  if (filter.definition) all.push({ sql: 'i.definition_key = ?', bindings: [filter.definition] });
  if (filter.overdue) all.push({ sql: 't.due_date < ?', bindings: [filter.now] });
  if (filter.search) {
    all.push({
      sql: 'exists (select from jsonb_each_text(i.business_fields) f where f.value ilike ?)',
      bindings: [anywhere(filter.search)],
    });
  }
  for (const [field, text] of Object.entries(filter.fields)) {
    all.push({ sql: 'i.business_fields ->> ? ilike ?', bindings: [field, anywhere(text)] });
  }
  return {
    sql: all.map(({ sql }) => sql).join(' and '),
    bindings: all.flatMap(({ bindings }) => bindings),
  };
}

function inView({ view, actor, groups }: Pick<TaskFilter, 'view' | 'actor' | 'groups'>): Fragment {
  switch (view) {
    case 'mine':
      return { sql: `t.state = 'open' and t.assignee = ?`, bindings: [actor] };
    case 'group':
      return {
        sql: `t.state = 'open' and t.assignee is null and ${CANDIDATE}`,
        bindings: [actor, [...groups]],
      };
    case 'copied':
      return { sql: `t.state = 'copied' and t.assignee = ?`, bindings: [actor] };
    case 'done':
      return { sql: `t.state = 'completed' and t.completed_by = ?`, bindings: [actor] };
  }
}

/** Nulls go last either way: a task without a due date is never the most urgent one. */
function orderBy({ field, direction }: TaskFilter['sort']): Fragment {
  const way = direction === 'desc' ? 'desc' : 'asc';
  const column = Object.hasOwn(COLUMNS, field) ? COLUMNS[field] : undefined;
  if (column) return { sql: `${column} ${way} nulls last`, bindings: [] };
  return { sql: `i.business_fields ->> ? ${way} nulls last`, bindings: [field] };
}

function listed(row: Row): ListedTask {
  return {
    task: taskRows.fromRow(row),
    instance: {
      documentId: row.instance_id,
      definitionId: row.definition_id,
      definitionKey: row.definition_key,
      definitionVersion: row.definition_version,
      subject: { uid: row.subject_uid, documentId: row.business_key },
      businessFields: parsed(row.business_fields),
      applicant: row.applicant,
    },
    definitionName: parsed(row.definition_name),
  } as ListedTask;
}
