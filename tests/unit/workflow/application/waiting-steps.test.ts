import { remindableFrom } from '../../../../plugins/workflow/server/src/application/cases/remind-case';
import { waitingSteps } from '../../../../plugins/workflow/server/src/application/cases/waiting-steps';
import type { TaskRecord } from '../../../../plugins/workflow/server/src/application/ports';

const at = (day: number) => new Date(Date.UTC(2026, 0, day));

function task(changes: Partial<TaskRecord>): TaskRecord {
  return {
    kind: 'step',
    taskDefinitionKey: 'review',
    name: { 'zh-Hans': '审核', en: 'Review' },
    candidateUsers: [],
    candidateGroups: ['department:d1'],
    createdAt: at(1),
    dueDate: null,
    ...changes,
  } as TaskRecord;
}

describe('where a case waits, as its applicant may know of it', () => {
  it('counts a step that several have as one, promised for when the last of them is due', () => {
    const steps = waitingSteps(
      [
        task({ createdAt: at(2), dueDate: at(9), candidateGroups: ['department:d2'] }),
        task({ createdAt: at(1), dueDate: at(8) }),
      ],
      'user:1',
    );
    expect(steps).toEqual([
      {
        elementId: 'review',
        name: { 'zh-Hans': '审核', en: 'Review' },
        isApplicants: false,
        groups: ['department:d1', 'department:d2'],
        since: at(1),
        dueAt: at(9),
      },
    ]);
  });

  it('leaves out approvers who were added, and tells the applicant’s own step', () => {
    const own = { taskDefinitionKey: 'correct', candidateUsers: ['user:1'], candidateGroups: [] } as const;
    const steps = waitingSteps([task({ kind: 'approval' }), task(own)], 'user:1');
    expect(steps.map(({ elementId, isApplicants }) => [elementId, isApplicants])).toEqual([
      ['correct', true],
    ]);
  });
});

describe('when a case may be nudged again', () => {
  const now = new Date('2026-01-05T12:00:00+08:00');
  const from = (remindedAt: Date | null) => remindableFrom({ remindedAt }, now, 'Asia/Shanghai');

  it('is the next calendar day of the working calendar’s zone, and now unless it was nudged today', () => {
    expect(from(null)).toBeNull();
    expect(from(new Date('2026-01-04T23:59:00+08:00'))).toBeNull();
    expect(from(new Date('2026-01-05T00:01:00+08:00'))).toEqual(new Date('2026-01-06T00:00:00+08:00'));
  });
});
