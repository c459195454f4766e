import fc from 'fast-check';
import {
  DURATION_UNITS,
  readDuration,
  writeDuration,
} from '../../../../../plugins/workflow/admin/src/studio/model/durations';
import {
  inputFields,
  readInput,
  writeInput,
} from '../../../../../plugins/workflow/admin/src/studio/model/action-inputs';
import { readNames, writeNames } from '../../../../../plugins/workflow/admin/src/studio/model/names-list';
import {
  outcomeProblem,
  readOutcomes,
  writeOutcomes,
} from '../../../../../plugins/workflow/admin/src/studio/model/outcomes';
import { kindOfTimer } from '../../../../../plugins/workflow/admin/src/studio/model/timer-ways';
import { isDuration } from '../../../../../plugins/workflow/server/src/engine/model/duration';
import { isElement } from '../../../../../plugins/workflow/server/src/engine/model/moddle';
import { toUserTask } from '../../../../../plugins/workflow/server/src/engine/model/tasks';
import { processOf, readDiagram } from './moddle';

describe('durations in the properties panel', () => {
  it('are read back as they were written, and the engine reads each of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.constantFrom(...DURATION_UNITS), (amount, unit) => {
        const written = writeDuration({ amount, unit });
        expect(isDuration(written?.duration ?? '')).toBe(true);
        expect(readDuration(written?.duration ?? '', written?.calendar ?? '')).toEqual({ amount, unit });
      }),
    );
  });

  it.each([
    ['P1W', '', { amount: 7, unit: 'days' }],
    ['P1W', 'working-days', null],
    ['P1DT12H', '', null],
    ['PT4H', 'working-days', null],
    ['', '', null],
    ['=deadline', '', null],
  ])('%s with the calendar "%s" is %j', (text, calendar, expected) => {
    expect(readDuration(text, calendar)).toEqual(expected);
  });

  it.each([-1, 1.5, 10_000, Number.NaN])('cannot have the amount %s', (amount) => {
    expect(writeDuration({ amount, unit: 'days' })).toBeNull();
  });

  it.each([
    ['timeDuration', '=deadline', 'expression'],
    ['timeDuration', 'P1DT12H', 'text'],
    ['timeDuration', 'P3D', 'span'],
    ['timeDate', '2026-01-31T17:00:00+08:00', 'date'],
    ['timeCycle', 'R3/PT24H', 'cycle'],
  ] as const)('a timer %s %s is shown as %s', (kind, text, way) => {
    expect(kindOfTimer({ kind, text, calendar: '' })).toBe(way);
  });
});

describe('inputs of actions', () => {
  it('become fields by their JSON Schema', () => {
    const fields = inputFields({
      type: 'object',
      required: ['to'],
      properties: {
        to: { type: 'string', title: '升级给谁', 'x-title-en': 'To whom', 'x-assignee': true },
        days: { type: 'integer' },
        loud: { type: 'boolean' },
        way: { enum: ['mail', 'letter'] },
        step: { type: 'string', 'x-task': true },
        rest: {},
      },
    });
    expect(fields.map(({ name, kind, required }) => [name, kind, required])).toEqual([
      ['to', 'assignee', true],
      ['days', 'number', false],
      ['loud', 'boolean', false],
      ['way', 'choice', false],
      ['step', 'task', false],
      ['rest', 'text', false],
    ]);
    expect(fields[0]?.label).toEqual({ 'zh-Hans': '升级给谁', en: 'To whom' });
  });

  it.each([{}, { properties: 'none' }, { properties: [1] }])('have none by a schema such as %j', (schema) => {
    expect(inputFields(schema)).toEqual([]);
  });

  it('are written so that a number stays a number, and read back the same', () => {
    expect(writeInput('number', { expression: false, text: '3' })).toBe('=3');
    expect(readInput('number', '=3')).toEqual({ expression: false, text: '3' });
    expect(readInput('number', '=days + 1')).toEqual({ expression: true, text: 'days + 1' });
    expect(readInput('text', '=name')).toEqual({ expression: true, text: 'name' });
    expect(writeInput('text', { expression: false, text: '芝罘区' })).toBe('芝罘区');
    expect(writeInput('boolean', { expression: false, text: '' })).toBe('');
  });
});

describe('who reviews, and with which outcomes', () => {
  it('is one attribute with commas', () => {
    expect(readNames(' department-of:unit ,, role:x')).toEqual(['department-of:unit', 'role:x']);
    expect(writeNames(['a', 'b', 'a'])).toBe('a,b');
    expect(writeNames([])).toBeUndefined();
  });

  it('agrees with the engine about which outcome agrees', async () => {
    const outcomes = (marks: string) =>
      processOf(
        `<bpmn:userTask id="task" wf:assignees="x"><bpmn:extensionElements>${marks}</bpmn:extensionElements></bpmn:userTask>`,
      );
    for (const marks of [
      '<wf:outcome value="a"/><wf:outcome value="b" commentRequired="true"/>',
      '<wf:outcome value="a"/><wf:outcome value="b" approves="true"/>',
      '<wf:outcome value="a" approves="false"/><wf:outcome value="b" label="乙" labelEn="B"/>',
    ]) {
      const task = (await readDiagram(outcomes(marks)))('task');
      const read = readOutcomes(task);
      const asRead: unknown = task;
      const engine = isElement(asRead) ? toUserTask(asRead).outcomes : [];
      expect(engine.length).toBeGreaterThan(1);
      expect(read.map(({ value, approves }) => [value, approves])).toEqual(
        engine.map(({ value, approves }) => [value, approves]),
      );
      // Written again, every outcome says so itself.
      expect(writeOutcomes(read).map(({ approves }) => approves)).toEqual(
        read.map(({ approves }) => String(approves)),
      );
    }
  });

  it('says while it is typed that a value is taken or unfit', () => {
    const outcome = (value: string) => ({
      value,
      label: '',
      labelEn: '',
      commentRequired: false,
      approves: false,
    });
    expect(outcomeProblem([outcome('approve'), outcome('approve')], 1)).toBe('doubled');
    expect(outcomeProblem([outcome('Approve')], 0)).toBe('value');
    expect(outcomeProblem([outcome('同意')], 0)).toBe('value');
    expect(outcomeProblem([outcome('approve')], 0)).toBeNull();
  });
});
