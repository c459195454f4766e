/** Builds diagrams and cases for the tests of the engine; time is a value, never a wait. */
import {
  EngineError,
  compileDiagram,
  loadDiagram,
  openCase,
  type CaseSession,
  type Command,
  type CompiledDefinition,
  type DiagramVocabulary,
  type DurationModel,
  type EngineScope,
  type Snapshot,
  type Variables,
} from '../../../../../plugins/workflow/server/src/engine';
import { escaped, flows, formal } from '../../../../support/diagram-parts';
import type { AssigneeStanding, Problem } from '../../../../../plugins/workflow/contracts';

export const NOW = new Date('2026-03-02T01:00:00.000Z');

const NAMESPACES = [
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xmlns:wf="urn:city-platform:workflow:1"',
  'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"',
  'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"',
  'targetNamespace="urn:test"',
].join(' ');

/** A file around what is given: root elements beside the process, and the process's content. */
export function xmlOf(content: string, roots = '', process = 'id="flow" isExecutable="true"'): string {
  const inside = `${roots}<bpmn:process ${process}>${content}</bpmn:process>`;
  return `<?xml version="1.0" encoding="UTF-8"?><bpmn:definitions id="file" ${NAMESPACES}>${inside}</bpmn:definitions>`;
}

export { escaped, flows, formal };

export function userTask(id: string, content = '', attributes = 'wf:assignees="applicant"'): string {
  return `<bpmn:userTask id="${id}" ${attributes}>${content}</bpmn:userTask>`;
}

export const START = '<bpmn:startEvent id="start"/>';
export const END = '<bpmn:endEvent id="end"/>';

/** A process of one task between start and end: the smallest frame to try one element in. */
export function around(element: string, id: string, more = ''): string {
  return START + element + END + flows(`start->${id}`, `${id}->end`) + more;
}

/** An assignee that nothing is wrong with. */
export function somebody(changes: Partial<AssigneeStanding> = {}): AssigneeStanding {
  return { label: { 'zh-Hans': '某人', en: 'Somebody' }, gaps: [], people: null, ...changes };
}

export function assignees(...names: readonly string[]): DiagramVocabulary['assignees'] {
  return new Map(names.map((name) => [name, somebody()]));
}

export const VOCABULARY: DiagramVocabulary = {
  actions: new Map([
    ['do.it', { inputs: [] }],
    [
      'do.with',
      {
        inputs: [
          { name: 'to', required: true },
          { name: 'note', required: false },
        ],
      },
    ],
  ]),
  assignees: assignees('applicant', 'department-of:unit'),
  forms: new Map([['known-form', []]]),
  templates: new Map([['known-template', null]]),
  subjects: [
    {
      formKey: 'known-form',
      names: new Set(['unitName', 'address']),
      hideable: new Set(['address']),
    },
  ],
};

/**
 * Compiles a diagram as the cases of a deployed version do, which ask nothing of the house around it.
 *
 * @param vocabulary for a diagram that is to pass the whole check
 * @throws when the diagram does not pass
 */
export async function compiled(xml: string, vocabulary?: DiagramVocabulary): Promise<CompiledDefinition> {
  if (!vocabulary) return loadDiagram(xml);
  const { definition, problems } = await compileDiagram(xml, vocabulary);
  if (!definition) throw new Error(problems.map(({ elementId, rule }) => `${elementId}: ${rule}`).join(', '));
  return definition;
}

/** What keeps a diagram from being deployed, as `element: rule`. */
export async function findings(xml: string, vocabulary = VOCABULARY): Promise<readonly string[]> {
  return named((await problemsOf(xml, vocabulary)).filter(({ severity }) => severity !== 'warning'));
}

function named(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ elementId, rule }) => `${elementId}: ${rule}`);
}

export async function problemsOf(xml: string, vocabulary = VOCABULARY): Promise<readonly Problem[]> {
  return (await compileDiagram(xml, vocabulary)).problems;
}

const DAY = 86_400_000;

/** Counts whole days as days and working days double, so that a test can tell them apart. */
export function addDuration(from: Date, { duration, workingDays }: DurationModel): Date {
  const [, days = '0', hours = '0'] = /^P(?:(\d+)D)?(?:T(\d+)H)?/.exec(duration) ?? [];
  return new Date(from.getTime() + Number(days) * DAY * (workingDays ? 2 : 1) + Number(hours) * 3_600_000);
}

export function scopeOf(variables: Variables = {}, now = NOW): EngineScope {
  return { variables, now, addDuration };
}

/** Everything a snapshot waits for, in an order of its own. */
export function waitingIn({ ended, tasks, timers, subscriptions, actions }: Snapshot) {
  const waits = [...tasks, ...timers, ...subscriptions, ...actions];
  return { ended, waits: waits.sort((a, b) => (a.executionId < b.executionId ? -1 : 1)) };
}

/** A case in the hands of a test: every step is taken in a new session, from the stored JSON. */
export class TestCase {
  state: string | null = null;
  now = NOW;
  readonly visited: string[] = [];
  readonly effects: string[] = [];

  constructor(
    readonly definition: CompiledDefinition,
    public variables: Variables = {},
  ) {}

  session(): CaseSession {
    return openCase(this.definition, this.state, scopeOf(this.variables, this.now));
  }

  apply(command: Command) {
    const session = this.session();
    const { effects, visited } = session.apply(command);
    const snapshot = session.snapshot();
    this.state = snapshot.state;
    // Whatever is done: the session that goes on and the one that is recovered wait for the same.
    expect(waitingIn(this.snapshot())).toEqual(waitingIn(snapshot));
    this.visited.push(...visited);
    this.effects.push(
      ...effects.map((effect) =>
        effect.kind === 'send'
          ? `send ${effect.messages.map(({ template, to }) => `${template}>${to}`).join(' ')}`
          : `action ${effect.action}`,
      ),
    );
    return effects;
  }

  snapshot() {
    return this.session().snapshot();
  }

  start(message?: string) {
    this.apply({ kind: 'start', ...(message === undefined ? {} : { message }) });
    return this;
  }

  /** The elements whose tasks are open, in the order of the diagram's ids. */
  tasks(): readonly string[] {
    return this.snapshot()
      .tasks.map(({ elementId }) => elementId)
      .sort();
  }

  complete(elementId: string, outcome?: string) {
    const task = this.snapshot().tasks.find((waiting) => waiting.elementId === elementId);
    if (outcome !== undefined) this.variables = { ...this.variables, outcome };
    this.apply({ kind: 'complete-task', elementId, executionId: task?.executionId ?? 'none' });
    return this;
  }

  action(elementId: string, errorCode?: string) {
    const executionId =
      this.snapshot().actions.find((action) => action.elementId === elementId)?.executionId ?? 'none';
    if (errorCode === undefined) this.apply({ kind: 'complete-action', elementId, executionId });
    else this.apply({ kind: 'fail-action', elementId, executionId, errorCode });
    return this;
  }

  fire(elementId: string) {
    const timer = this.snapshot().timers.find((waiting) => waiting.elementId === elementId);
    if (timer && timer.dueAt > this.now) this.now = timer.dueAt;
    this.apply({ kind: 'fire-timer', elementId, executionId: timer?.executionId ?? 'none' });
    return this;
  }

  ended(): boolean {
    return this.snapshot().ended;
  }
}

/** The code of the EngineError that is raised, if one is. */
export function codeOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof EngineError) return error.code;
    throw error;
  }
}

export async function caseOf(xml: string, variables: Variables = {}): Promise<TestCase> {
  return new TestCase(await compiled(xml), variables);
}
