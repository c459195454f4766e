import { END, START, around, flows, userTask, xmlOf } from './diagrams';
import { boundary, sound, sub, task, timed, timer } from './lint-diagrams';
import {
  house,
  named,
  reviewed,
  choosing,
  deciding,
  decide,
  catching,
  guarded,
  split,
  circle,
  twoTimers,
  type HouseCase,
} from './lint-house';

/** Rules about what would hang or go wrong in silence. */
export const SILENT_CASES: readonly HouseCase[] = [
  {
    rule: 'outcome-unasked',
    at: 'gate-a',
    broken: choosing('outcome = "approve"'),
    kept: choosing('amount = "large"'),
  },
  {
    rule: 'outcome-never',
    at: 'gate-a',
    broken: reviewed(['approve', 'reject'], 'gate->a: outcome = "aprove"'),
    kept: reviewed(['approve', 'reject'], 'gate->a: outcome = "approve"'),
  },
  {
    rule: 'outcome-never',
    at: 'gate-a',
    broken: reviewed(['approve', 'reject'], 'gate->a: x = 1 and outcome in ("approve", "granted")'),
    kept: reviewed(['approve', 'reject'], 'gate->a: x = 1 and outcome in ("approve", "reject")'),
  },
  {
    rule: 'outcome-never',
    at: 'gate-a',
    broken: reviewed(['approve', 'reject'], 'gate->a: ask.outcome = "no"'),
    kept: reviewed(['approve', 'reject'], 'gate->a: ask.outcome = "reject"'),
  },
  {
    // The task that answers "done" comes after the one that approves: the gateway sees the later answer.
    rule: 'outcome-never',
    at: 'gate-a',
    broken: reviewed(['approve', 'reject'], 'gate->a: outcome = "approve"').replace(
      flows('ask->gate'),
      `${userTask('later')}${flows('ask->later', 'later->gate')}`,
    ),
    kept: reviewed(['approve', 'reject'], 'gate->a: outcome = "complete"').replace(
      flows('ask->gate'),
      `${userTask('later')}${flows('ask->later', 'later->gate')}`,
    ),
  },
  {
    rule: 'outcome-default',
    at: 'gate',
    broken: reviewed(['approve', 'reject', 'return'], 'gate->a: outcome = "approve"'),
    kept: reviewed(['approve', 'reject'], 'gate->a: outcome = "approve"'),
  },
  {
    rule: 'outcome-unheeded',
    at: 'ask',
    broken: reviewed(['approve', 'reject'], 'gate->a: amount = "large"'),
    kept: reviewed(['approve', 'reject'], 'gate->a: outcome = "approve"'),
  },
  {
    rule: 'decision-unasked',
    at: 'decide',
    broken: xmlOf(around(decide, 'decide')),
    kept: xmlOf(`${START}${task}${decide}${END}${flows('start->ask', 'ask->decide', 'decide->end')}`),
    house: deciding,
  },
  {
    // A timer is nobody; a task whose time runs out has asked somebody.
    rule: 'decision-unasked',
    at: 'decide',
    broken: xmlOf(
      `${START}${catching(timer('timeDuration', 'P1D'))}${decide}${END}${flows('start->catch', 'catch->decide', 'decide->end')}`,
    ),
    kept: guarded(
      `${boundary(timer('timeDuration', 'P1D')).replace(flows('guard->end'), flows('guard->decide', 'decide->end'))}${decide}`,
    ),
    house: deciding,
  },
  {
    rule: 'variable-unset',
    at: 'gate-a',
    broken: choosing('amuont > 5'),
    kept: choosing('amount > 5'),
    house: house({ variables: ['outcome'], forms: new Map([['known-form', ['amount']]]) }),
  },
  {
    rule: 'timer-zero',
    at: 'guard',
    broken: timed('timeDuration', 'PT0S'),
    kept: timed('timeDuration', 'PT1S'),
  },
  {
    rule: 'timer-zero',
    at: 'ask',
    broken: named('applicant', 'wf:dueIn="P0D"'),
    kept: named('applicant', 'wf:dueIn="P1D"'),
  },
  {
    rule: 'timer-too-late',
    at: 'late',
    broken: guarded(twoTimers('P5D', 'P8D')),
    kept: guarded(twoTimers('P8D', 'P5D')),
  },
  {
    rule: 'flow-doubled',
    at: 'again',
    broken: guarded('<bpmn:sequenceFlow id="again" sourceRef="ask" targetRef="end"/>'),
    kept: sound,
  },
  {
    rule: 'fork-unmarked',
    at: 'ask',
    broken: guarded(`<bpmn:endEvent id="other"/>${flows('ask->other')}`),
    kept: sound,
  },
  { rule: 'runs-twice', at: 'meet', broken: split('exclusiveGateway'), kept: split('parallelGateway') },
  {
    rule: 'runs-twice',
    at: 'end-task',
    broken: guarded(
      `${userTask('end-task')}${boundary(timer('timeDuration', 'P1D'), 'attachedToRef="ask" cancelActivity="false"').replace(flows('guard->end'), flows('guard->end-task'))}${flows('end-task->end')}`,
    ).replace(flows('ask->end'), flows('ask->end-task')),
    kept: timed('timeDuration', 'P1D', 'attachedToRef="ask" cancelActivity="false"'),
  },
  {
    rule: 'endless',
    at: 'middle',
    broken: circle('<bpmn:serviceTask id="middle" wf:action="do.it"/>'),
    kept: circle(userTask('middle')),
  },
  {
    rule: 'endless',
    at: 'middle',
    broken: circle(
      sub(`<bpmn:startEvent id="in"/><bpmn:endEvent id="out"/>${flows('in->out')}`).replace(
        'id="sub"',
        'id="middle"',
      ),
    ),
    kept: circle(
      sub(
        `<bpmn:startEvent id="in"/>${userTask('inner')}<bpmn:endEvent id="out"/>${flows('in->inner', 'inner->out')}`,
      ).replace('id="sub"', 'id="middle"'),
    ),
  },
  { rule: 'name-missing', at: 'ask', broken: named('applicant'), kept: named('applicant', 'name="审核"') },
  {
    rule: 'name-missing',
    at: 'flow',
    broken: sound,
    kept: sound.replace('id="flow"', 'id="flow" name="流程"').replace('id="ask"', 'id="ask" name="审核"'),
  },
  {
    rule: 'label-missing',
    at: 'ask',
    broken: reviewed(['approve'], 'gate->a: x').replace(' label="approve"', ''),
    kept: reviewed(['approve'], 'gate->a: x'),
  },
  {
    rule: 'task-plain',
    at: 'odd',
    broken: xmlOf(around('<bpmn:task id="odd"/>', 'odd')),
    kept: xmlOf(around('<bpmn:intermediateThrowEvent id="odd"/>', 'odd')),
  },
];
