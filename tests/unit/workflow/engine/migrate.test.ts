import { migrate, openCase } from '../../../../plugins/workflow/server/src/engine';
import {
  END,
  START,
  TestCase,
  caseOf,
  compiled,
  flows,
  scopeOf,
  userTask,
  xmlOf,
  waitingIn,
} from './support/diagrams';
import { boundary, timer } from './support/elements';

/** Which running cases may go on in another version (product.md section 7), and what keeps the others. */

const REVIEW = userTask('review');
const SECOND = userTask('second');
const due = (days: number, attributes = 'cancelActivity="false"') =>
  boundary('due', 'review', timer(`P${String(days)}D`), attributes);
const DUE_END = flows('due->end');

const plain = xmlOf(START + REVIEW + END + flows('start->review', 'review->end'));
const guarded = xmlOf(START + REVIEW + due(5) + END + flows('start->review', 'review->end') + DUE_END);
const forked = (ends: string) =>
  xmlOf(
    `${START}<bpmn:parallelGateway id="split"/><bpmn:parallelGateway id="join"/>${['a', 'b', ends].map((id) => userTask(id)).join('')}${END}${flows(
      'start->split',
      'split->a',
      'split->b',
      'a->join',
      'b->join',
      `join->${ends}`,
      `${ends}->end`,
    )}`,
  );

async function take(one: TestCase, xml: string) {
  const to = await compiled(xml);
  const { state, obstacles } = migrate(one.definition, to, one.state ?? '', scopeOf());
  const moved = new TestCase(to);
  moved.state = state;
  return { moved, obstacles: obstacles.map(({ elementId, reason }) => `${elementId}: ${reason}`) };
}

describe('a running case goes to another version', () => {
  it('where a step lies ahead that was not there, and then meets it', async () => {
    const longer = xmlOf(
      START + REVIEW + SECOND + END + flows('start->review', 'review->second', 'second->end'),
    );
    const one = (await caseOf(plain)).start();
    const before = waitingIn(one.snapshot());
    const { moved, obstacles } = await take(one, longer);
    expect(obstacles).toEqual([]);
    expect(waitingIn(moved.snapshot())).toEqual(before);
    expect(moved.complete('review').tasks()).toEqual(['second']);
    expect(moved.complete('second').ended()).toBe(true);
  });

  it('with its timers as they were armed, although the new version is quicker', async () => {
    const quicker = xmlOf(START + REVIEW + due(2) + END + flows('start->review', 'review->end') + DUE_END);
    const one = (await caseOf(guarded)).start();
    const { moved, obstacles } = await take(one, quicker);
    expect(obstacles).toEqual([]);
    expect(moved.snapshot().timers).toEqual(one.snapshot().timers);
    expect(moved.fire('due').complete('review').ended()).toBe(true);
  });

  it('in the middle of parallel branches, as long as none has arrived', async () => {
    const one = (await caseOf(forked('c'))).start();
    const { moved, obstacles } = await take(one, forked('d'));
    expect(obstacles).toEqual([]);
    expect(moved.complete('a').complete('b').tasks()).toEqual(['d']);
  });
});

describe('a running case stays where', () => {
  it.each([
    [
      'its step is gone',
      plain,
      xmlOf(START + SECOND + END + flows('start->second', 'second->end')),
      'review: gone',
    ],
    [
      'its step is something else',
      plain,
      xmlOf(
        `${START}<bpmn:manualTask id="review" wf:assignees="applicant"/>${END}${flows('start->review', 'review->end')}`,
      ),
      'review: type',
    ],
    ['a reminder would be missing', guarded, plain, 'review: guards'],
    ['a reminder would never be armed', plain, guarded, 'review: guards'],
    [
      'a reminder would interrupt',
      guarded,
      xmlOf(START + REVIEW + due(5, '') + END + flows('start->review', 'review->end') + DUE_END),
      'review: guards',
    ],
    [
      'its step has come to lie in a sub-process',
      plain,
      xmlOf(
        `${START}<bpmn:subProcess id="inner"><bpmn:startEvent id="in"/>${REVIEW}<bpmn:endEvent id="out"/>${flows('in->review', 'review->out')}</bpmn:subProcess>${END}${flows('start->inner', 'inner->end')}`,
      ),
      'review: scope',
    ],
    [
      'several would have to decide together',
      plain,
      xmlOf(
        `${START}${userTask('review', '<bpmn:extensionElements><wf:outcome value="yes" approves="true"/><wf:outcome value="no" approves="false"/></bpmn:extensionElements>', 'wf:assignees="applicant" wf:countersign="all"')}${END}${flows('start->review', 'review->end')}`,
      ),
      'review: repetition',
    ],
    [
      'the version is one of another flow',
      plain,
      xmlOf(
        START + REVIEW + END + flows('start->review', 'review->end'),
        '',
        'id="other" isExecutable="true"',
      ),
      'flow: flow',
    ],
  ])('%s', async (_reason, was, is, obstacle) => {
    const one = (await caseOf(was)).start();
    expect((await take(one, is)).obstacles).toEqual([obstacle]);
  });

  it('a branch has arrived at the join and waits for the other', async () => {
    const one = (await caseOf(forked('c'))).start().complete('a');
    expect((await take(one, forked('d'))).obstacles).toEqual(['join: join']);
  });

  it('leaves the case of the old version untouched', async () => {
    const one = (await caseOf(guarded)).start();
    const before = one.state;
    await take(one, plain);
    expect(one.state).toBe(before);
    expect(openCase(one.definition, one.state, scopeOf()).snapshot().ended).toBe(false);
  });
});
