import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Difference } from '../../../../plugins/workflow/contracts';
import { EngineError, compareDiagrams } from '../../../../plugins/workflow/server/src/engine';

const FLOWS = ['unit-registration', 'unit-appeal', 'business-info-change', 'sub-account-request'] as const;

function shipped(key: (typeof FLOWS)[number]): string {
  return readFileSync(path.resolve(__dirname, `../../../../src/workflows/${key}/${key}.bpmn`), 'utf8');
}

const REGISTRATION = shipped('unit-registration');

/** What comes of one change to the shipped registration. */
async function afterChange(...replacements: readonly (readonly [string, string])[]) {
  const changed = replacements.reduce((xml, [from, to]) => {
    if (!xml.includes(from)) throw new Error(`The diagram does not say ${from}`);
    return xml.replace(from, to);
  }, REGISTRATION);
  return compareDiagrams(REGISTRATION, changed);
}

const changesOf = (differences: readonly Difference[]) =>
  differences.map(({ elementId, kind, changes }) => ({ elementId, kind, changes }));

/** A property of the element: from, to. */
type Change = readonly [elementId: string, property: string, from: string | null, to: string | null];
const one = (elementId: string, property: string, from: string | null, to: string | null) => [
  { elementId, kind: 'changed', changes: [{ property, from, to }] },
];

describe('comparing two versions of a flow (product.md section 7)', () => {
  it.each(FLOWS)('finds nothing between %s and itself', async (key) => {
    expect(await compareDiagrams(shipped(key), shipped(key))).toEqual([]);
  });

  it.each([
    [
      'the time that a task has',
      'wf:dueIn="P5D"',
      'wf:dueIn="P7D"',
      ['department-review', 'dueIn', 'P5D', 'P7D'],
    ],
    [
      'who does it',
      'wf:assignees="department-of:unit"',
      'wf:assignees="applicant"',
      ['department-review', 'assignees', 'department-of:unit', 'applicant'],
    ],
    [
      'when a timer fires',
      '>P8D</bpmn:timeDuration>',
      '>P9D</bpmn:timeDuration>',
      ['review-overdue', 'timer', 'P8D', 'P9D'],
    ],
    [
      'on which calendar a timer counts',
      '<bpmn:timerEventDefinition id="review-due-timer" wf:calendar="working-days">',
      '<bpmn:timerEventDefinition id="review-due-timer">',
      ['review-due', 'timer.calendar', 'working-days', null],
    ],
    [
      'what a condition says',
      'outcome = "reject"',
      'outcome = "return"',
      ['decision-reject', 'condition', 'outcome = "reject"', 'outcome = "return"'],
    ],
    [
      'what an outcome is called',
      'label="通过" labelEn="Approve"',
      'label="同意" labelEn="Approve"',
      ['department-review', 'outcome.approve.label', '通过', '同意'],
    ],
    [
      'which action runs',
      'wf:action="unit.reject-registration"',
      'wf:action="unit.return-registration"',
      ['reject', 'action', 'unit.reject-registration', 'unit.return-registration'],
    ],
    [
      'what an action is given',
      '<wf:input name="to" value="parent-department-of:unit" />',
      '<wf:input name="to" value="applicant" />',
      ['escalate', 'input.to.value', 'parent-department-of:unit', 'applicant'],
    ],
    [
      'who is told',
      '<wf:message template="task-due" to="department-of:unit" />',
      '<wf:message template="task-due" to="applicant" />',
      ['notify-due', 'message.task-due.to', 'department-of:unit', 'applicant'],
    ],
    [
      'its Chinese name',
      'name="主管部门审核"',
      'name="初审"',
      ['department-review', 'name', '主管部门审核', '初审'],
    ],
    [
      'its English name',
      'wf:nameEn="Department review"',
      'wf:nameEn="First review"',
      ['department-review', 'nameEn', 'Department review', 'First review'],
    ],
    [
      'whether a boundary event interrupts',
      'cancelActivity="false" attachedToRef="correct"',
      'attachedToRef="correct"',
      ['correction-due', 'interrupting', 'false', null],
    ],
    [
      'which branch is taken otherwise',
      'default="decision-return"',
      'default="decision-approve"',
      ['decision', 'default', '退回补正 (decision-return)', '通过 (decision-approve)'],
    ],
    [
      'which signal is waited for',
      '<bpmn:signal id="withdraw-signal" name="withdraw" />',
      '<bpmn:signal id="withdraw-signal" name="taken-back" />',
      ['withdraw-signal', 'name', 'withdraw', 'taken-back'],
    ],
    [
      'what another tool has left',
      '<bpmn:serviceTask id="escalate"',
      '<bpmn:serviceTask xmlns:other="urn:other" other:colour="red" id="escalate"',
      ['escalate', 'other:colour', null, 'red'],
    ],
  ] as const)('says %s', async (_what, from, to, expected) => {
    const [elementId, property, was, is]: Change = expected;
    expect(changesOf(await afterChange([from, to]))).toEqual(one(elementId, property, was, is));
  });

  it('says that a way leads elsewhere', async () => {
    const differences = await afterChange([
      'sourceRef="approve" targetRef="notify-approved"',
      'sourceRef="approve" targetRef="notify-rejected"',
    ]);
    expect(changesOf(differences)).toEqual(
      one('approve-notify', 'target', '告知通过 (notify-approved)', '告知不予通过 (notify-rejected)'),
    );
  });

  it('names the element in both languages, and what it is', async () => {
    const [found] = await afterChange(['wf:dueIn="P5D"', 'wf:dueIn="P7D"']);
    expect(found).toMatchObject({
      elementType: 'UserTask',
      name: { 'zh-Hans': '主管部门审核', en: 'Department review' },
    });
  });

  it('tells a moved drawing from a change', async () => {
    const [drawing = ''] =
      /<dc:Bounds [^>]*>/.exec(REGISTRATION.slice(REGISTRATION.indexOf('bpmnElement="approve"'))) ?? [];
    const differences = await afterChange([drawing, drawing.replace(/x="\d+"/, 'x="7"')]);
    expect(changesOf(differences)).toEqual([{ elementId: 'approve', kind: 'moved', changes: [] }]);
  });

  it('says what came and what went, with all that they say', async () => {
    const timer = `<bpmn:intermediateCatchEvent id="pause" name="等待"><bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`;
    const withTimer = REGISTRATION.replace(
      '<bpmn:endEvent id="finished"',
      `${timer}<bpmn:endEvent id="finished"`,
    );
    const [came] = await compareDiagrams(REGISTRATION, withTimer);
    expect(came).toMatchObject({ elementId: 'pause', kind: 'added', elementType: 'IntermediateCatchEvent' });
    expect(came?.changes).toContainEqual({ property: 'timer', from: null, to: 'PT1H' });
    const [went] = await compareDiagrams(withTimer, REGISTRATION);
    expect(went).toMatchObject({ elementId: 'pause', kind: 'removed' });
    expect(went?.changes).toContainEqual({ property: 'timer', from: 'PT1H', to: null });
  });

  it('sees forms, their options and who may see a field', async () => {
    const form = (least: string, word: string, may: string) =>
      REGISTRATION.replace(
        '<bpmn:startEvent id="start"',
        `<bpmn:extensionElements><wf:form><wf:field name="amount" type="number" minimum="${least}"/><wf:field name="area" type="select"><wf:option value="a" label="${word}"/></wf:field></wf:form></bpmn:extensionElements><bpmn:startEvent id="start"`,
      ).replace(
        '<wf:outcome value="approve"',
        `<wf:access field="amount" permission="${may}"/><wf:outcome value="approve"`,
      );
    const differences = await compareDiagrams(form('1', '甲', 'read'), form('2', '乙', 'write'));
    expect(differences.flatMap(({ changes }) => changes)).toEqual([
      { property: 'form.field.amount.minimum', from: '1', to: '2' },
      { property: 'form.field.area.option.a.label', from: '甲', to: '乙' },
      { property: 'access.amount.permission', from: 'read', to: 'write' },
    ]);
  });

  it('says when outcomes change places, because the first one counts as in favour', async () => {
    const approve = '<wf:outcome value="approve" label="通过" labelEn="Approve" />';
    const reject = '<wf:outcome value="reject" label="不予通过" labelEn="Reject" commentRequired="true" />';
    const differences = await afterChange([approve, '<wf:x/>'], [reject, approve], ['<wf:x/>', reject]);
    expect(changesOf(differences)).toEqual(
      one('department-review', 'outcome.order', 'approve, reject, return', 'reject, approve, return'),
    );
  });

  it('shows a long text in part, and finds what differs at its end', async () => {
    const documented = (text: string) =>
      REGISTRATION.replace(
        '<bpmn:startEvent id="start"',
        `<bpmn:documentation>${text}</bpmn:documentation><bpmn:startEvent id="start"`,
      );
    const long = '😀'.repeat(5000);
    const [found] = await compareDiagrams(documented(long), documented(`${long}!`));
    expect(found?.changes[0]?.property).toBe('documentation');
    expect(found?.changes[0]?.to?.isWellFormed()).toBe(true);
    expect(found?.changes[0]?.to?.length).toBeLessThan(1100);
  });

  it('refuses what cannot be read, and comes to an end where a file refers to itself', async () => {
    await expect(compareDiagrams(REGISTRATION, '<nothing/>')).rejects.toThrow(EngineError);
    const selfish = REGISTRATION.replace(
      'signalRef="withdraw-signal"',
      'signalRef="unit-registration-definitions"',
    );
    expect((await compareDiagrams(REGISTRATION, selfish)).map(({ elementId }) => elementId)).toContain(
      'withdraw',
    );
  });

  it('always finds a changed attribute, whichever it is', async () => {
    // Ids and what refers to them make another diagram, the drawing is no change; the rest is all there is.
    const flow = REGISTRATION.slice(
      REGISTRATION.indexOf('<bpmn:process'),
      REGISTRATION.indexOf('</bpmn:process>'),
    );
    const start = REGISTRATION.indexOf('<bpmn:process');
    const attributes = [
      ...flow.matchAll(/ (?!id=|\w+Ref=|default=|xsi:|isExecutable=|cancelActivity=)[\w:]+="([^"]*)"/g),
    ];
    expect(attributes.length).toBeGreaterThan(100);
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((s) => !/[<&"\p{Cc}\p{Cs}]/u.test(s));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...attributes), text, async (attribute, value) => {
        fc.pre(value !== attribute[1]);
        const at = start + attribute.index + attribute[0].indexOf('"') + 1;
        const changed =
          REGISTRATION.slice(0, at) + value + REGISTRATION.slice(at + (attribute[1] ?? '').length);
        expect((await compareDiagrams(REGISTRATION, changed)).length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});
