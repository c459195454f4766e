import type { ActorReference, LocalizedText, PageMeta, TaskListQuery, TaskRow } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import type { DefinitionRepository, RegistryReader, TaskFilter } from '../ports';
import { taskRow, type TaskViewDependencies } from './task-view';

/** What a list can be sorted by beside business fields. */
const TASK_COLUMNS = ['createdAt', 'dueDate', 'priority', 'completedAt'] as const;

export interface TaskList {
  readonly data: readonly TaskRow[];
  readonly meta: PageMeta & {
    readonly counts: { readonly mine: number; readonly group: number };
    /** The columns that the cases' business fields make. */
    readonly businessFields: Readonly<Record<string, LocalizedText>>;
    readonly definitions: readonly { readonly key: string; readonly name: LocalizedText }[];
  };
}

/**
 * A page of an inbox (product.md section 6).
 *
 * @throws INVALID_REQUEST for a filter or a sort field that there is none of
 */
export async function listTasks(
  dependencies: TaskViewDependencies & { readonly deployed: DefinitionRepository },
  actor: ActorReference,
  query: TaskListQuery,
): Promise<TaskList> {
  const businessFields = fieldLabels(dependencies.registry);
  const base = {
    actor,
    groups: await dependencies.registry.groups().groupsOf(actor),
    now: dependencies.clock.now(),
  };
  const filter = { ...base, ...conditions(query, businessFields) };
  const listed = await dependencies.queries.list({
    ...filter,
    sort: sortOf(query.sort, businessFields),
    limit: query.pageSize,
    offset: (query.page - 1) * query.pageSize,
  });
  const total = await dependencies.queries.count(filter);
  const unfiltered = { ...base, fields: {} };
  const holders = listed.flatMap(({ task }) => (task.assignee ? [task.assignee] : []));
  const names = await dependencies.names.namesOf([...new Set(holders)]);
  return {
    data: await Promise.all(
      listed.map(async (row) => {
        const { task, instance } = row;
        const definition = await dependencies.definitions.compiled(instance.definitionId);
        return taskRow(row, base.now, {
          assigneeName: task.assignee ? (names.get(task.assignee) ?? null) : null,
          outcomes: definition.userTasks.get(task.taskDefinitionKey)?.outcomes ?? [],
        });
      }),
    ),
    meta: {
      pagination: {
        page: query.page,
        pageSize: query.pageSize,
        pageCount: Math.ceil(total / query.pageSize),
        total,
      },
      counts: {
        mine: await dependencies.queries.count({ ...unfiltered, view: 'mine' }),
        group: await dependencies.queries.count({ ...unfiltered, view: 'group' }),
      },
      businessFields,
      definitions: await dependencies.deployed.names(),
    },
  };
}

function fieldLabels(registry: RegistryReader): Readonly<Record<string, LocalizedText>> {
  return Object.assign({}, ...registry.subjects().map((subject) => subject.businessFieldLabels)) as Record<
    string,
    LocalizedText
  >;
}

function conditions(
  query: TaskListQuery,
  businessFields: Readonly<Record<string, LocalizedText>>,
): Pick<TaskFilter, 'view' | 'definition' | 'search' | 'overdue' | 'fields'> {
  const fields = query.filters ?? {};
  const unknown = Object.keys(fields).find((field) => !Object.hasOwn(businessFields, field));
  if (unknown !== undefined) throw workflowError('INVALID_REQUEST', { path: ['filters', unknown] });
  return {
    view: query.view,
    definition: query.definition,
    search: query.search === '' ? undefined : query.search,
    overdue: query.overdue === 'true',
    fields,
  };
}

function sortOf(sort: string, businessFields: Readonly<Record<string, LocalizedText>>): TaskFilter['sort'] {
  const [field = '', direction = 'asc'] = sort.split(':');
  const known = TASK_COLUMNS.some((column) => column === field) || Object.hasOwn(businessFields, field);
  if (!known || (direction !== 'asc' && direction !== 'desc')) {
    throw workflowError('INVALID_REQUEST', { path: ['sort'] });
  }
  return { field, direction };
}
