import type { Trace, TraceEvent } from '../../../../../plugins/workflow/contracts';
import { compareTraces } from '../../../../../plugins/workflow/server/src/application/scenarios/compare-traces';

const event = (kind: string, elementId: string, outcome: string | null = null): TraceEvent => ({
  ...{ kind, elementId, outcome },
  name: { 'zh-Hans': elementId, en: elementId },
  message: null,
});
const trace = (events: readonly TraceEvent[], changes: Partial<Trace> = {}): Trace => ({
  ...{ events: [...events], status: 'completed', waiting: [], failure: null },
  ...changes,
});
const [first, second, third] = [
  event('task-created', 'review'),
  event('task-completed', 'review', 'approve'),
  event('action-run', 'approve'),
];
const messages = (expected: Trace, actual: Trace) =>
  compareTraces(expected, actual).map(({ message }) => message.en);

describe('where a run leaves its scenario', () => {
  it('is nowhere when the same things happen, whatever the elements are called by now', () => {
    const renamed = { ...second, name: { 'zh-Hans': '改名', en: 'renamed' } };
    expect(compareTraces(trace([first, second]), trace([first, renamed]))).toEqual([]);
  });

  it('is at the first event that differs, then what is lost and gained by it', () => {
    const rejected = event('task-completed', 'review', 'reject');
    const told = event('action-run', 'tell');
    expect(messages(trace([first, second, third]), trace([first, rejected, told]))).toEqual([
      'Step 2 was "review · Done · approve" and is now "review · Done · reject".',
      'No longer happens: "approve · Carried out".',
      'Happens now: "tell · Carried out".',
    ]);
  });

  it('is at the end when one of them goes on', () => {
    expect(messages(trace([first, second]), trace([first]))).toEqual([
      'Step 2 was "review · Done · approve"; now nothing more happens.',
    ]);
    expect(messages(trace([first]), trace([first, second]))).toEqual([
      'Nothing more happened before step 2, which is now "review · Done · approve".',
    ]);
  });

  it('is in how it ends, where it waits, and what is refused', () => {
    const failure = { move: 1, code: 'COMMENT_REQUIRED' };
    const stopped = trace([first], { status: 'running', waiting: ['review'], failure });
    expect(messages(trace([first]), stopped)).toEqual([
      'It ended as "completed" and now ends as "running".',
      'It waited at "nothing" and now waits at "review".',
      'Refused before: "nothing"; refused now: "2: COMMENT_REQUIRED".',
    ]);
  });

  it('is said in no more than twenty lines', () => {
    const many = Array.from({ length: 60 }, (_none, index) =>
      event('action-run', `element-${String(index)}`),
    );
    expect(compareTraces(trace(many), trace([]))).toHaveLength(20);
  });
});
