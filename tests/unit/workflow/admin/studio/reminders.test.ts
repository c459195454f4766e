import { idOf } from '../../../../../plugins/workflow/admin/src/bpmn/moddle';
import { readReminders } from '../../../../../plugins/workflow/admin/src/studio/model/reminders';
import {
  outcomesBefore,
  variablesOf,
} from '../../../../../plugins/workflow/admin/src/studio/model/variables';
import { processOf, readDiagram, shippedDiagram } from './moddle';

const flow = (source: string, target: string) =>
  `<bpmn:sequenceFlow id="${source}-${target}" sourceRef="${source}" targetRef="${target}"/>`;
const node = (kind: string, id: string, ins: string[], outs: string[], inside = '', attributes = '') =>
  `<bpmn:${kind} id="${id}" ${attributes}>${ins.map((one) => `<bpmn:incoming>${one}-${id}</bpmn:incoming>`).join('')}` +
  `${outs.map((one) => `<bpmn:outgoing>${id}-${one}</bpmn:outgoing>`).join('')}${inside}</bpmn:${kind}>`;
const timer = (text: string, name = 'timeDuration') =>
  `<bpmn:timerEventDefinition wf:calendar="working-days"><bpmn:${name} xsi:type="bpmn:tFormalExpression">${text}</bpmn:${name}></bpmn:timerEventDefinition>`;
const TASK = '<bpmn:userTask id="task" wf:assignees="x"/>';
const onTask = (cancel: string) => `attachedToRef="task" cancelActivity="${cancel}"`;

describe('reminders and escalations of a step', () => {
  it('are recognised in the shipped flow, whatever their ids', async () => {
    const element = await readDiagram(shippedDiagram('unit-registration'));
    const { reminders, others } = readReminders(element('department-review'));
    expect(others).toEqual([]);
    expect(
      reminders.map(({ duration, calendar, escalation, notice, line }) => ({
        duration,
        calendar,
        to: escalation?.to ?? null,
        messages: notice?.messages,
        line: line.map(idOf),
      })),
    ).toEqual([
      {
        duration: 'P5D',
        calendar: 'working-days',
        to: null,
        messages: [{ template: 'task-due', to: 'department-of:unit' }],
        line: ['notify-due', 'reminded'],
      },
      {
        duration: 'P8D',
        calendar: 'working-days',
        to: 'parent-department-of:unit',
        messages: [{ template: 'task-overdue', to: 'parent-department-of:unit' }],
        line: ['escalate', 'notify-overdue', 'escalated'],
      },
    ]);
  });

  const send = node('sendTask', 'send', ['event'], ['end']);
  const end = node('endEvent', 'end', ['send'], []);
  const event = (cancel: string, definition: string) =>
    node('boundaryEvent', 'event', [], ['send'], definition, onTask(cancel));
  const flows = flow('event', 'send') + flow('send', 'end');

  it.each([
    ['interrupts the step', event('true', timer('P3D')) + send + end + flows],
    ['repeats', event('false', timer('R3/P1D', 'timeCycle')) + send + end + flows],
    ['computes its time', event('false', timer('=deadline')) + send + end + flows],
    [
      'is no timer',
      event('false', '<bpmn:signalEventDefinition signalRef="s"/>') + send + end + flows,
      '<bpmn:signal id="s" name="s"/>',
    ],
    [
      'does something else, too',
      event('false', timer('P3D')) +
        node('serviceTask', 'send', ['event'], ['end'], '', 'wf:action="other"') +
        end +
        flows,
    ],
    [
      'is entered from elsewhere',
      event('false', timer('P3D')) +
        node('sendTask', 'send', ['event', 'task'], ['end']) +
        end +
        flows +
        flow('task', 'send'),
    ],
    [
      'goes in circles',
      event('false', timer('P3D')) +
        node('sendTask', 'send', ['event'], ['send']) +
        flow('event', 'send') +
        flow('send', 'send'),
    ],
    [
      'ends everything',
      event('false', timer('P3D')) +
        send +
        node('endEvent', 'end', ['send'], [], '<bpmn:terminateEventDefinition/>') +
        flows,
    ],
  ])('are left to the diagram where the timer %s', async (_what, elements, before = '') => {
    const element = await readDiagram(processOf(TASK + elements, before));
    const { reminders, others } = readReminders(element('task'));
    expect([reminders.length, others.map(idOf)]).toEqual([0, ['event']]);
  });

  it('are recognised in the plainest form', async () => {
    const element = await readDiagram(processOf(TASK + event('false', timer('P3D')) + send + end + flows));
    expect(readReminders(element('task')).reminders.map(({ duration }) => duration)).toEqual(['P3D']);
  });
});

describe('what conditions of a flow may use', () => {
  const text = (chinese: string) => ({ 'zh-Hans': chinese, en: chinese });

  it('knows which outcomes can have led to a gateway', async () => {
    const element = await readDiagram(shippedDiagram('unit-registration'));
    expect(outcomesBefore(element('decision')).map(({ value }) => value)).toEqual([
      'approve',
      'reject',
      'return',
    ]);
    expect(outcomesBefore(element('start'))).toEqual([]);
  });

  it('is what every case has, what the steps show, and what is filled in on the way', async () => {
    const element = await readDiagram(
      processOf(
        `<bpmn:extensionElements><wf:form><wf:field name="amount" label="金额" type="number"/></wf:form></bpmn:extensionElements>
         <bpmn:userTask id="task" wf:assignees="x" wf:form="permit"/>`,
      ),
    );
    const field = (name: string, uses: ('condition' | 'form')[]) => ({
      name,
      label: text(name),
      type: 'text' as const,
      uses,
    });
    const subject = (formKey: string, fields: ReturnType<typeof field>[]) => ({
      uid: formKey,
      formKey,
      label: text(formKey),
      fields,
    });
    const variables = variablesOf(
      {
        actions: [],
        assignees: [],
        templates: [],
        variables: [{ name: 'outcome', label: text('结果'), type: 'text' }],
        subjects: [
          subject('permit', [field('district', ['condition']), field('secret', ['form'])]),
          subject('other', [field('elsewhere', ['condition'])]),
        ],
      },
      element('flow'),
    );
    expect(variables.map(({ name, type }) => [name, type])).toEqual([
      ['outcome', 'text'],
      ['amount', 'number'],
      ['district', 'text'],
    ]);
  });
});
