import { checkExpression, evaluate, type Variables } from '../../../../plugins/workflow/server/src/engine';
import { loadFeel } from '../../../../plugins/workflow/server/src/engine/feel/language';
import { feelExpressions } from '../../../../plugins/workflow/server/src/engine/runtime/evaluation';
import {
  END,
  START,
  around,
  caseOf,
  escaped,
  findings,
  flows,
  formal,
  userTask,
  xmlOf,
  codeOf,
} from './support/diagrams';
import { choice, looped } from './support/elements';

/** Every hole that the engine's parts have as they come, closed. */

const CODE = "${environment.constructor.constructor('globalThis.broken = true')()}";
const globals: typeof globalThis & { broken?: boolean } = globalThis;

afterEach(() => {
  expect(globals.broken).toBeUndefined();
});

describe('code in a diagram', () => {
  it('is refused as the implementation of a service task, and never run', async () => {
    const task = `<bpmn:serviceTask id="call" wf:action="do.it" implementation="${escaped(CODE)}"/>`;
    expect(await findings(xmlOf(around(task, 'call')))).toEqual(['call: executable-code']);
    const named = task.replace(escaped(CODE), 'environment.services.x');
    expect(await findings(xmlOf(around(named, 'call')))).toEqual(['call: executable-code']);
  });

  it('is refused in a condition', async () => {
    expect(await findings(choice(CODE))).toEqual(['gate-yes: executable-code']);
  });

  it('is refused in a cardinality, a collection and a completion condition', async () => {
    expect(await findings(looped(formal('loopCardinality', CODE)))).toEqual(['ask: executable-code']);
    expect(await findings(looped('', `wf:collection="${escaped(CODE)}"`))).toEqual(['ask: executable-code']);
    expect(
      await findings(looped(formal('loopCardinality', '2') + formal('completionCondition', CODE))),
    ).toEqual(['ask: executable-code']);
  });

  it('is refused as the process that a call activity calls', async () => {
    const call = `<bpmn:callActivity id="call" calledElement="${escaped(CODE)}"/>`;
    expect(await findings(xmlOf(around(call, 'call')))).toEqual(['call: executable-code']);
  });

  it('is refused in the name of a signal', async () => {
    const signal = `<bpmn:signal id="sig" name="${escaped(CODE)}"/>`;
    expect(await findings(xmlOf(around(userTask('ask'), 'ask'), signal))).toEqual(['sig: executable-code']);
  });

  it('is refused as JavaScript', async () => {
    const escape = "this.constructor.constructor('globalThis.broken = true')()";
    expect(await findings(choice(escape, 'language="javascript"'))).toEqual([
      'gate-yes: expression-language',
    ]);
    expect(await findings(choice(escape))).toEqual(['gate-yes: expression']);
    const script =
      '<bpmn:scriptTask id="run" scriptFormat="javascript"><bpmn:script>1</bpmn:script></bpmn:scriptTask>';
    expect(await findings(xmlOf(around(script, 'run')))).toContain('run: element-type');
  });

  it('stays inert even where a template reaches the engine', async () => {
    const { resolveExpression } = feelExpressions({
      feel: await loadFeel(),
      variables: () => ({}),
      elementVariables: new Map(),
    });
    expect((): unknown => resolveExpression(CODE, { environment: {} })).toThrow('FEEL');
    expect(resolveExpression('=1 + 1')).toBe('=1 + 1');
    expect(resolveExpression('plain')).toBe('plain');
  });
});

describe("a user's value", () => {
  it('is never evaluated, whatever it looks like', async () => {
    const task = `<bpmn:serviceTask id="call" wf:action="do.with"><bpmn:extensionElements>
      <wf:input name="to" value="=name"/></bpmn:extensionElements></bpmn:serviceTask>`;
    const one = await caseOf(xmlOf(around(task, 'call')), { name: CODE });
    expect(one.apply({ kind: 'start' })).toMatchObject([{ inputs: { to: CODE } }]);
    const equal = await caseOf(choice('name = outcome'), { name: CODE });
    expect(equal.start().complete('ask', CODE).tasks()).toEqual(['yes']);
  });

  it('does not change how an expression is read by the name it comes under', async () => {
    expect(await evaluate('a + b', { 'a + b': 'wrong', a: 1, b: 2 })).toBe(3);
    expect(await evaluate('not(a)', { not: true, a: false })).toBe(true);
  });

  it('does not choose what is completed, even as the item of a collection', async () => {
    const one = await caseOf(looped('', 'wf:collection="items" wf:elementVariable="executionId"'), {
      items: [{ id: 'end' }, { executionId: 'other' }],
    });
    const [first, second] = one.start().snapshot().tasks;
    expect(first?.executionId).not.toEqual(second?.executionId);
    expect(second?.item).toEqual({ executionId: 'other' });
    expect(one.complete('ask').tasks()).toEqual(['ask']);
    expect(one.complete('ask').ended()).toBe(true);
  });

  it.each<[string, Variables]>([
    ['id', { id: 'other' }],
    ['executionId', { executionId: 'other' }],
    ['an outcome that is no text', { outcome: { id: 'other' } }],
  ])('does not choose what is completed: %s', async (_name, variables) => {
    const gates = '<bpmn:parallelGateway id="split"/>';
    const ways = flows('start->split', 'split->ask', 'split->other', 'ask->end', 'other->end');
    const one = await caseOf(
      xmlOf(START + gates + userTask('ask') + userTask('other') + END + ways),
      variables,
    );
    expect(one.start().complete('ask').tasks()).toEqual(['other']);
  });

  it('does not reach a prototype, nor through one', async () => {
    const polluted = JSON.parse(
      '{"__proto__": {"admin": true}, "constructor": {"prototype": {"admin": true}}, "a": {"__proto__": {"admin": true}}}',
    ) as Variables;
    expect(await evaluate('admin', polluted)).toBeNull();
    expect(await evaluate('a.admin', polluted)).toBeNull();
    expect(await evaluate('constructor.prototype.admin', polluted)).toBeNull();
    expect(await evaluate('a.constructor', { a: {} })).toBeNull();
    expect(await evaluate('toString', {})).toBeNull();
    const one = await caseOf(choice('admin'), polluted);
    expect(one.start().complete('ask').tasks()).toEqual(['no']);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});

describe('a condition', () => {
  it.each([
    ['an unknown value', 'missing'],
    ['an unknown comparison', 'missing > 1'],
  ])('does not hold for %s', async (_name, condition) => {
    expect((await caseOf(choice(condition))).start().complete('ask').tasks()).toEqual(['no']);
  });

  it.each(['"a text"', '1', 'outcome'])('that is no condition fails closed: %s', async (condition) => {
    const one = (await caseOf(choice(condition))).start();
    const { state } = one;
    expect(codeOf(() => one.complete('ask', 'approve'))).toBe('EXECUTION_FAILED');
    expect(one.state).toBe(state);
  });

  it('of a multi-instance fails closed too', async () => {
    const one = (
      await caseOf(looped(formal('loopCardinality', '2') + formal('completionCondition', '"always"')))
    ).start();
    expect(codeOf(() => one.complete('ask'))).toBe('EXECUTION_FAILED');
  });
});

describe('slow input', () => {
  it.each([
    ['a regular expression', 'matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "(a+)+$")', 'not-allowed'],
    ['a replacement', 'replace("aaaa", "(a+)+$", "")', 'not-allowed'],
    ['a split', 'split("a,b", ",")', 'not-allowed'],
    ['a loop', 'for i in 1..10000000 return i', 'not-allowed'],
    ['a range', 'count([1..10000000])', 'not-allowed'],
    ['some over a range', 'some x in 1..10000000 satisfies x < 0', 'not-allowed'],
    ['every over a range', 'every x in 1..10000000 satisfies x > 0', 'not-allowed'],
    ['a function of its own', '(function(x) x + 1)(1)', 'not-allowed'],
    ['a function taken as a value', '{f: matches}.f("a", "b")', 'not-allowed'],
    ['a function in brackets', '(matches)("a", "b")', 'not-allowed'],
    ['a method', 'a.matches("a", "b")', 'not-allowed'],
    ['a filter in a filter', 'xs[count(xs[item = 1]) > 0]', 'not-allowed'],
    ['the clock', 'now() > deadline', 'not-allowed'],
    ['a long text', `x = "${'a'.repeat(500)}"`, 'too-long'],
    ['a deep text', `${'('.repeat(100)}1${')'.repeat(100)}`, 'too-deep'],
    ['half a text', 'outcome = ', 'syntax'],
    ['nothing', ' ', 'empty'],
  ])('is refused before it is evaluated: %s', async (_name, text, reason) => {
    expect(await checkExpression(text)).toMatchObject({ reason });
    await expect(evaluate(text, {})).rejects.toThrow('refused');
    if (reason !== 'empty') expect(await findings(choice(text))).toEqual(['gate-yes: expression']);
  });

  it.each([
    'outcome = "approve"',
    '= count(xs[item = "a"]) / 3 >= 0.5',
    'if a then b else c',
    'x in ("a", "b")',
    'not(contains(name, "x"))',
    'd >= date("2026-01-01")',
  ])('leaves what is needed: %s', async (text) => {
    expect(await checkExpression(text)).toBeNull();
  });

  it('is refused as 20,000 nested elements, quickly and without a stack overflow', async () => {
    const nested = '<subProcess>'.repeat(20_000) + '</subProcess>'.repeat(20_000);
    const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="flow">${nested}</process></definitions>`;
    expect(xml.length).toBeLessThan(512 * 1024);
    expect(await findings(xml)).toEqual([': xml-too-deep']);
  });

  it('is refused as entities that multiply', async () => {
    const laughs = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
    expect(await findings(xmlOf(around(userTask('ask'), 'ask')).replace('?>', `?>${laughs}`))).toEqual([
      ': xml-doctype',
    ]);
    expect(
      await findings(xmlOf(around(userTask('ask'), 'ask')).replace('?>', `?>${laughs.toLowerCase()}`)),
    ).toEqual([': xml-doctype']);
  });

  it('ends as a failure when a diagram runs in circles', async () => {
    const ring = '<bpmn:exclusiveGateway id="gate" default="gate-gate"/>';
    const one = await caseOf(
      xmlOf(START + ring + END + flows('start->gate', 'gate->gate', 'gate->end: leave')),
    );
    const session = one.session();
    expect(() => session.apply({ kind: 'start' })).toThrow('in circles');
    expect(codeOf(() => session.apply({ kind: 'start' }))).toBe('EXECUTION_FAILED');
    expect(codeOf(() => session.snapshot())).toBe('EXECUTION_FAILED');
    expect(() => one.start()).toThrow('in circles');
  });

  it('ends as a failure when a collection is out of all measure', async () => {
    const one = await caseOf(looped('', 'wf:collection="items"'), {
      items: Array.from({ length: 10_000 }, () => 1),
    });
    expect(codeOf(() => one.start())).toBe('EXECUTION_FAILED');
  });
});
