import type { TaskFilter, TaskQueries, ListedTask } from '../../application/tasks/task-queries';
import { parsed, type Row } from './columns';
import type { Database } from './database';
import { taskRows } from './rows';

const COLUMNS: Readonly<Record<string, string>> = {
  createdAt: 't.opened_at',
  dueDate: 't.due_date',
  priority: 't.priority',
  completedAt: 't.completed_at',
};

/** The inbox in SQL: tasks joined with their case and its definition. */
export function taskQueries(database: Database): TaskQueries {
  const from = () =>
    database
      .sql('workflow_tasks as t')
      .join('workflow_process_instances as i', 'i.document_id', 't.instance_id')
      .join('workflow_process_definitions as d', 'd.document_id', 'i.definition_id');
  type Query = ReturnType<typeof from>;

  function withFilter(query: Query, filter: Omit<TaskFilter, 'limit' | 'offset' | 'sort'>): Query {
    byView(query, filter);
    if (filter.definition) void query.where('i.definition_key', filter.definition);
    if (filter.overdue) void query.where('t.due_date', '<', filter.now);
    if (filter.search) {
      void query.whereRaw(
        'exists (select 1 from jsonb_each_text(i.business_fields) f where f.value ilike ?)',
        [anywhere(filter.search)],
      );
    }
    for (const [field, text] of Object.entries(filter.fields)) {
      void query.whereRaw('i.business_fields ->> ? ilike ?', [field, anywhere(text)]);
    }
    return query;
  }

  return {
    list: async (filter) => {
      const query = withFilter(from(), filter).select('t.*', ...CASE_COLUMNS);
      const { field, direction } = filter.sort;
      const column = Object.hasOwn(COLUMNS, field) ? COLUMNS[field] : undefined;
      // The direction is one of two words and nulls go last either way: a task without a due date
      // is never the most urgent one.
      if (column) void query.orderByRaw(`${column} ${direction} nulls last`);
      else void query.orderByRaw(`i.business_fields ->> ? ${direction} nulls last`, [field]);
      const rows = (await query.orderBy('t.id').limit(filter.limit).offset(filter.offset)) as Row[];
      return rows.map(listed);
    },
    count: async (filter) => {
      const rows = (await withFilter(from(), filter).count({ count: '*' })) as unknown as { count: string }[];
      return Number(rows[0]?.count ?? 0);
    },
    find: async (taskId) => {
      const row = (await from()
        .where('t.document_id', taskId)
        .select('t.*', ...CASE_COLUMNS)
        .first()) as unknown as Row | undefined;
      return row ? listed(row) : null;
    },
    hasTaskIn: async (instanceId, actor, groups) => {
      const row = (await from()
        .where('t.instance_id', instanceId)
        .andWhere((own) => {
          void own
            .where('t.completed_by', actor)
            .orWhere('t.assignee', actor)
            .orWhereRaw('t.candidate_users \\? ?', [actor])
            .orWhereRaw('t.candidate_groups \\?| ?', [[...groups]]);
        })
        .first('t.id')) as unknown as Row | undefined;
      return row !== undefined;
    },
  };
}

const CASE_COLUMNS = [
  'i.definition_id',
  'i.definition_key',
  'i.definition_version',
  'i.subject_uid',
  'i.business_key',
  'i.business_fields',
  'i.applicant',
  'd.name as definition_name',
];

function byView(
  query: { where: (...arguments_: never[]) => unknown; andWhere: (...arguments_: never[]) => unknown },
  { view, actor, groups }: Omit<TaskFilter, 'limit' | 'offset' | 'sort'>,
): void {
  const conditions = query as unknown as import('knex').Knex.QueryBuilder;
  switch (view) {
    case 'mine':
      void conditions.where({ 't.state': 'open', 't.assignee': actor });
      break;
    case 'group':
      void conditions.where('t.state', 'open').whereNull('t.assignee');
      void conditions.andWhere((candidate) => {
        void candidate
          .whereRaw('t.candidate_users \\? ?', [actor])
          .orWhereRaw('t.candidate_groups \\?| ?', [[...groups]]);
      });
      break;
    case 'done':
      void conditions.where({ 't.state': 'completed', 't.completed_by': actor });
      break;
  }
}

/** A LIKE pattern that finds the text anywhere and takes its wildcards literally. */
function anywhere(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`;
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
