import { isStale, readApiError } from '../../../../plugins/workflow/admin/src/api/api-error';
import { ageOf } from '../../../../plugins/workflow/admin/src/lib/age';
import { attachmentKind, readableSize } from '../../../../plugins/workflow/admin/src/lib/attachment-kind';
import { describeSteps } from '../../../../plugins/workflow/admin/src/lib/diagram-steps';
import { dueState } from '../../../../plugins/workflow/admin/src/lib/due-state';
import { lastDecision } from '../../../../plugins/workflow/admin/src/lib/last-decision';
import { localized } from '../../../../plugins/workflow/admin/src/lib/localized';
import { taskTitle } from '../../../../plugins/workflow/admin/src/lib/task-title';
import { fieldLabels, latestFirst } from '../../../../plugins/workflow/admin/src/lib/timeline';

const NOW = new Date('2026-03-02T09:00:00Z');
const text = (word: string) => ({ 'zh-Hans': word, en: word });

describe('how long a case waits', () => {
  it.each([
    ['2026-02-27T08:00:00Z', { value: -3, unit: 'day' }],
    ['2026-03-02T06:10:00Z', { value: -2, unit: 'hour' }],
    ['2026-03-02T08:55:30Z', { value: -4, unit: 'minute' }],
    ['2026-03-02T09:00:20Z', { value: 0, unit: 'minute' }],
    ['2026-03-04T10:00:00Z', { value: 2, unit: 'day' }],
  ])('is said of %s in the largest unit that fits', (moment, age) => {
    expect(ageOf(new Date(moment), NOW)).toEqual(age);
  });
});

describe('when a task is due', () => {
  const due = (dueDate: string | null, overdue = false, status = 'open') =>
    dueState({ dueDate, overdue, status }, NOW);

  it('is soon within a day, and overdue from the moment on', () => {
    expect(due('2026-03-03T09:00:00Z')).toBe('soon');
    expect(due('2026-03-03T09:00:01Z')).toBe('later');
    expect(due('2026-03-02T08:59:59Z')).toBe('overdue');
    expect(due('2026-03-05T09:00:00Z', true)).toBe('overdue');
  });

  it('does not press where there is no date or nothing left to do', () => {
    expect(due(null)).toBe('none');
    expect(due('2026-01-01T00:00:00Z', false, 'completed')).toBe('none');
  });
});

describe('evidence', () => {
  it.each(['text/html', 'image/svg+xml', 'application/xhtml+xml', '', 'IMAGE/SVG+XML; charset=utf-8'])(
    'of the type %j is never opened in the panel, where it could run',
    (mime) => {
      expect(attachmentKind(mime)).toBe('other');
    },
  );

  it('is shown where it is a picture or a PDF', () => {
    expect(attachmentKind('image/JPEG; q=1')).toBe('image');
    expect(attachmentKind('application/pdf')).toBe('pdf');
  });

  it('has a size that people read', () => {
    expect([900, 2048, 3 * 1024 * 1024].map(readableSize)).toEqual(['900 B', '2 KB', '3.0 MB']);
  });
});

describe('a diagram in words', () => {
  const elements = [
    { id: 'end', type: 'bpmn:EndEvent', name: text('办结'), x: 300, y: 0 },
    { id: 'review', type: 'bpmn:UserTask', name: text('审核'), x: 200, y: 0 },
    { id: 'start', type: 'bpmn:StartEvent', name: text('提交'), x: 100, y: 0 },
    { id: 'gateway', type: 'bpmn:ExclusiveGateway', name: text('结果'), x: 250, y: 0 },
    { id: 'unnamed', type: 'bpmn:ServiceTask', name: text(''), x: 250, y: 9 },
  ];

  it('lists the named steps from left to right with what has become of each', () => {
    expect(describeSteps(elements, { active: ['review'], completed: ['start', 'review'] })).toEqual([
      { id: 'start', name: text('提交'), state: 'passed' },
      { id: 'review', name: text('审核'), state: 'current' },
      { id: 'end', name: text('办结'), state: 'ahead' },
    ]);
  });
});

describe('the history', () => {
  const entry = (sequence: number, elementId: string | null, outcome: string | null) => ({
    sequence,
    at: NOW.toISOString(),
    type: 'task-completed',
    label: text('已办理'),
    elementId,
    actor: 'admin:1',
    actorName: '李审核',
    outcome,
    comment: null,
    fieldsToCorrect: [],
    fields: [],
    people: [],
    attachments: [],
  });

  it('shows the latest first', () => {
    const timeline = [entry(1, null, null), entry(3, null, null), entry(2, null, null)];
    expect(latestFirst(timeline).map(({ sequence }) => sequence)).toEqual([3, 2, 1]);
  });

  it('tells who closed a task: the latest answer at its own step', () => {
    const timeline = [
      entry(1, 'review', 'return'),
      entry(4, 'review', 'approve'),
      entry(5, 'other', 'reject'),
    ];
    expect(lastDecision({ timeline, taskDefinitionKey: 'review' })?.sequence).toBe(4);
    expect(lastDecision({ timeline: [], taskDefinitionKey: 'review' })).toBeUndefined();
  });

  it('names fields to correct as the form does, and keeps a name that the form has lost', () => {
    const form = [
      {
        name: 'address',
        label: text('地址'),
        kind: 'text' as const,
        value: null,
        correctable: true,
        previousValue: null,
        changed: false,
      },
    ];
    expect(fieldLabels(['address', 'gone'], form, (label) => label['zh-Hans'])).toEqual(['地址', 'gone']);
  });
});

describe('words', () => {
  it('are Chinese in a Chinese panel, English in any other, and never missing where one is there', () => {
    const both = { 'zh-Hans': '待办', en: 'Inbox' };
    expect([localized(both, 'zh-Hans'), localized(both, 'en'), localized(both, 'fr')]).toEqual([
      '待办',
      'Inbox',
      'Inbox',
    ]);
    expect(localized({ 'zh-Hans': '待办', en: '' }, 'en')).toBe('待办');
  });

  it('call a case by the first column that is filled in, in whatever order its fields come', () => {
    const fields = ['unitName', 'district'];
    const title = (businessFields: Record<string, string | null>) =>
      taskTitle({ businessFields, businessKey: 'key' }, fields);
    expect(title({ district: '历下', unitName: '某公司' })).toBe('某公司');
    expect(title({ district: '历下', unitName: null })).toBe('历下');
    expect(title({})).toBe('key');
  });
});

describe('an answer that is an error', () => {
  it('gives its code and the server’s words', () => {
    const error = {
      status: 409,
      name: 'ConflictError',
      message: '任务已关闭',
      details: { code: 'TASK_CLOSED' },
    };
    expect(readApiError(error)).toEqual({
      code: 'TASK_CLOSED',
      status: 409,
      message: '任务已关闭',
      details: {},
    });
    expect(isStale(readApiError(error))).toBe(true);
  });

  it('is told apart from no answer at all, after which the same decision may be sent again', () => {
    const failure = readApiError({ name: 'TypeError', message: 'Failed to fetch' });
    expect(failure).toEqual({ code: 'NETWORK', status: null, message: '', details: {} });
    expect(isStale(failure)).toBe(false);
  });
});
