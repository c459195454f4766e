import { COMMENT_LIMIT, type TaskField } from '../../../../plugins/workflow/contracts';
import {
  checkDraft,
  decisionRequest,
  RETURN_CHOICE,
  type DecisionDraft,
} from '../../../../plugins/workflow/admin/src/lib/decision';
import { dayOf, dayText } from '../../../../plugins/workflow/admin/src/lib/answers';
import { createIntentions } from '../../../../plugins/workflow/admin/src/lib/intention';

const score: TaskField = {
  ...{ name: 'score', label: { 'zh-Hans': '评分', en: 'Score' }, type: 'number', help: null, options: [] },
  ...{ minimum: 0, maximum: 100, permission: 'required', value: null },
};
const task = {
  fields: [],
  outcomes: [
    { value: 'approve', label: { 'zh-Hans': '通过', en: 'Approve' }, commentRequired: false, approves: true },
    {
      value: 'reject',
      label: { 'zh-Hans': '不予通过', en: 'Reject' },
      commentRequired: true,
      approves: false,
    },
  ],
};
const draft = (change: Partial<DecisionDraft>): DecisionDraft => ({
  choice: 'approve',
  comment: '',
  fieldsToCorrect: [],
  answers: {},
  ...change,
});

describe('a decision before it is sent', () => {
  it('needs no opinion to approve', () => {
    expect(checkDraft(task, draft({}))).toEqual({});
  });

  it.each(['', '  \n '])('needs an opinion to reject, and %j is none', (comment) => {
    expect(checkDraft(task, draft({ choice: 'reject', comment }))).toEqual({ comment: 'comment-required' });
  });

  it('needs an opinion and a field to correct to return', () => {
    expect(checkDraft(task, draft({ choice: RETURN_CHOICE }))).toEqual({
      comment: 'comment-required',
      fieldsToCorrect: 'fields-required',
    });
    expect(
      checkDraft(task, draft({ choice: RETURN_CHOICE, comment: '请补正', fieldsToCorrect: ['name'] })),
    ).toEqual({});
  });

  it('holds an opinion to the limit that the server has', () => {
    expect(checkDraft(task, draft({ comment: '字'.repeat(COMMENT_LIMIT) }))).toEqual({});
    expect(checkDraft(task, draft({ comment: '字'.repeat(COMMENT_LIMIT + 1) }))).toEqual({
      comment: 'comment-too-long',
    });
  });
});

describe('what the step asks to fill in', () => {
  const scored = { ...task, fields: [score] };

  it('is checked before it is sent, by the server’s own rules, unless the case is returned', () => {
    const codes = (change: Partial<DecisionDraft>) =>
      checkDraft(scored, draft(change)).fields?.map(({ field, code }) => [field, code]);
    expect(codes({})).toEqual([['score', 'required']]);
    expect(codes({ answers: { score: 101 } })).toEqual([['score', 'too-large']]);
    expect(codes({ answers: { score: 80 } })).toBeUndefined();
    expect(codes({ choice: RETURN_CHOICE })).toBeUndefined();
  });

  it('goes with the decision, and what was emptied as nothing', () => {
    const remark: TaskField = { ...score, name: 'remark', type: 'text', permission: 'write', value: '旧' };
    const seen: TaskField = { ...remark, name: 'seen', permission: 'read' };
    const request = (answers: DecisionDraft['answers'], choice = 'approve') =>
      decisionRequest({ fields: [score, remark, seen] }, { ...draft({ answers, comment: '好' }), choice })
        .body.data.variables;
    expect(request({ score: 80 })).toEqual({ score: 80, remark: '旧' });
    expect(request({ score: 80, remark: '' })).toEqual({ score: 80, remark: null });
    expect(request({ score: 80 }, RETURN_CHOICE)).toBeUndefined();
  });

  it('has days that are the same in every time zone', () => {
    expect(dayOf('2026-03-01')).toEqual(new Date(2026, 2, 1));
    expect(dayText(new Date(2026, 2, 1, 23, 59))).toBe('2026-03-01');
    expect([dayOf(null), dayOf('2026-3-1')]).toEqual([undefined, undefined]);
  });
});

describe('what is sent for a decision', () => {
  it('carries outcome and opinion, and no opinion where none was written', () => {
    expect(decisionRequest(task, { ...draft({ comment: ' 同意 ' }), choice: 'approve' })).toEqual({
      action: 'complete',
      body: { data: { outcome: 'approve', comment: '同意' } },
    });
    expect(decisionRequest(task, { ...draft({}), choice: 'approve' }).body).toEqual({
      data: { outcome: 'approve' },
    });
  });

  it('names the fields of a return, and never those ticked before another outcome was chosen', () => {
    const ticked = draft({ comment: '请补正', fieldsToCorrect: ['name'] });
    expect(decisionRequest(task, { ...ticked, choice: RETURN_CHOICE })).toEqual({
      action: 'return',
      body: { data: { fieldsToCorrect: ['name'], comment: '请补正' } },
    });
    expect(decisionRequest(task, { ...ticked, choice: 'approve' }).body.data).not.toHaveProperty(
      'fieldsToCorrect',
    );
  });
});

describe('the key of an intention', () => {
  const counted = () => {
    let count = 0;
    return createIntentions(() => `key-${String((count += 1))}`);
  };

  it('stays the same when the same decision is sent again, so that it is carried out once', () => {
    const intentions = counted();
    expect(intentions.keyFor({ outcome: 'approve' })).toBe(intentions.keyFor({ outcome: 'approve' }));
  });

  it('is another one for another decision, and after the server has answered for good', () => {
    const intentions = counted();
    const first = intentions.keyFor({ outcome: 'approve' });
    const second = intentions.keyFor({ outcome: 'reject' });
    intentions.settled();
    const third = intentions.keyFor({ outcome: 'reject' });
    expect(new Set([first, second, third]).size).toBe(3);
  });
});
