import { COMMENT_LIMIT } from '../../../../plugins/workflow/contracts';
import {
  checkDraft,
  decisionRequest,
  RETURN_CHOICE,
  type DecisionDraft,
} from '../../../../plugins/workflow/admin/src/lib/decision';
import { createIntentions } from '../../../../plugins/workflow/admin/src/lib/intention';

const task = {
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

describe('what is sent for a decision', () => {
  it('carries outcome and opinion, and no opinion where none was written', () => {
    expect(decisionRequest({ ...draft({ comment: ' 同意 ' }), choice: 'approve' })).toEqual({
      action: 'complete',
      body: { data: { outcome: 'approve', comment: '同意' } },
    });
    expect(decisionRequest({ ...draft({}), choice: 'approve' }).body).toEqual({
      data: { outcome: 'approve' },
    });
  });

  it('names the fields of a return, and never those ticked before another outcome was chosen', () => {
    const ticked = draft({ comment: '请补正', fieldsToCorrect: ['name'] });
    expect(decisionRequest({ ...ticked, choice: RETURN_CHOICE })).toEqual({
      action: 'return',
      body: { data: { fieldsToCorrect: ['name'], comment: '请补正' } },
    });
    expect(decisionRequest({ ...ticked, choice: 'approve' }).body.data).not.toHaveProperty('fieldsToCorrect');
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
