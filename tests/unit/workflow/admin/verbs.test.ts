import type { ApprovalView, TaskDetail } from '../../../../plugins/workflow/contracts';
import { stepPeople } from '../../../../plugins/workflow/admin/src/lib/step-people';
import {
  awaitedApprovers,
  checkVerb,
  EMPTY_VERB_DRAFT,
  offeredVerbs,
  verbRequest,
  type VerbDraft,
} from '../../../../plugins/workflow/admin/src/lib/verbs';

const NOTHING: TaskDetail['can'] = {
  claim: false,
  unclaim: false,
  complete: false,
  return: false,
  assign: false,
  delegate: false,
  resolve: false,
  addApprover: false,
  removeApprover: false,
  copy: false,
  comment: false,
};
const approval = (changes: Partial<ApprovalView>): ApprovalView => ({
  documentId: 'a',
  position: 'before',
  status: 'open',
  assignee: 'admin:2',
  assigneeName: '周核',
  outcome: null,
  ...changes,
});
const task = (
  can: Partial<TaskDetail['can']>,
  rest: Partial<Pick<TaskDetail, 'approvals' | 'conflict'>> = {},
) => ({
  can: { ...NOTHING, ...can },
  approvals: [],
  conflict: null,
  delegationState: null,
  ...rest,
});
const ZHOU = { actor: 'admin:2', name: '周核' } as const;
const draft = (changes: Partial<VerbDraft>): VerbDraft => ({ ...EMPTY_VERB_DRAFT, ...changes });

describe('what the menu of a task offers', () => {
  it('is what the server lets this person do', () => {
    expect(offeredVerbs(task({}), 0)).toEqual([]);
    expect(offeredVerbs(task({ assign: true, comment: true }), 0)).toEqual(['assign', 'comment']);
  });

  it('holds a return only where there is a step to return to', () => {
    expect(offeredVerbs(task({ complete: true }), 0)).toEqual([]);
    expect(offeredVerbs(task({ complete: true }), 1)).toEqual(['returnTo']);
    expect(offeredVerbs(task({}), 1)).toEqual([]);
  });

  it('takes approvers off only while one of them has not answered', () => {
    const answered = approval({ status: 'completed', outcome: 'approve' });
    expect(offeredVerbs(task({ removeApprover: true }, { approvals: [answered] }), 0)).toEqual([]);
    const waiting = approval({ status: 'waiting' });
    expect(offeredVerbs(task({ removeApprover: true }, { approvals: [answered, waiting] }), 0)).toEqual([
      'removeApprover',
    ]);
    expect(awaitedApprovers({ approvals: [answered, waiting] })).toEqual([ZHOU]);
  });

  it('lets whoever delegated a task take it back, and not the one who was asked', () => {
    const lent = { ...task({ assign: true }), delegationState: 'pending' as const };
    expect(offeredVerbs({ ...lent, conflict: 'claimed-by-another' }, 0)).toContain('takeBack');
    expect(offeredVerbs({ ...lent, conflict: 'delegated' }, 0)).not.toContain('takeBack');
  });
});

describe('a verb is kept back', () => {
  it.each(['assign', 'delegate', 'addApprover', 'removeApprover', 'copy'] as const)(
    'as long as %s names nobody',
    (verb) => {
      expect(checkVerb(verb, draft({}))).toEqual({ people: 'people-required' });
      expect(checkVerb(verb, draft({ people: [ZHOU] }))).toEqual({});
    },
  );

  it('when it names more people than one request may', () => {
    const people = Array.from({ length: 21 }, () => ZHOU);
    expect(checkVerb('copy', draft({ people }))).toEqual({ people: 'people-too-many' });
  });

  it('without the words that an answer, a comment or a return needs', () => {
    expect(checkVerb('resolve', draft({ comment: ' ' }))).toEqual({ comment: 'comment-required' });
    expect(checkVerb('comment', draft({}))).toEqual({ comment: 'comment-required' });
    expect(checkVerb('returnTo', draft({}))).toEqual({
      target: 'target-required',
      comment: 'comment-required',
    });
    expect(checkVerb('takeBack', draft({}))).toEqual({});
  });

  it('while a file is still on its way, and with more files than a comment may have', () => {
    const files = Array.from({ length: 11 }, (_none, index) => ({ id: String(index), name: '图.png' }));
    const said = { comment: '见附件' };
    expect(checkVerb('comment', draft({ ...said, uploading: true }))).toEqual({ files: 'upload-running' });
    expect(checkVerb('comment', draft({ ...said, files }))).toEqual({ files: 'attachments-too-many' });
    expect(checkVerb('comment', draft({ ...said, files: files.slice(1) }))).toEqual({});
  });
});

describe('what is sent for a verb', () => {
  const sent = (...[verb, changes]: [Parameters<typeof verbRequest>[0], Partial<VerbDraft>]) => {
    const { path, body } = verbRequest(verb, draft(changes), 'admin:1');
    return [path, body.data];
  };

  it('names one person, or several, and leaves out words that were not written', () => {
    const people = [ZHOU];
    expect(sent('assign', { people, comment: ' 请办 ' })).toEqual([
      'assign',
      { assignee: 'admin:2', comment: '请办' },
    ]);
    expect(sent('addApprover', { people, position: 'after' })).toEqual([
      'add-approver',
      { assignees: ['admin:2'], position: 'after' },
    ]);
    expect(sent('removeApprover', { people })).toEqual(['remove-approver', { assignees: ['admin:2'] }]);
    expect(sent('copy', { people })).toEqual(['copy', { to: ['admin:2'] }]);
  });

  it('gives a task that is taken back to whoever takes it', () => {
    expect(sent('takeBack', {})).toEqual(['assign', { assignee: 'admin:1' }]);
  });

  it('carries the step of a return and the way from there, and who may read a comment', () => {
    expect(sent('returnTo', { target: 'first', resume: 'here', comment: '再核' })).toEqual([
      'return',
      { target: 'first', resume: 'here', fieldsToCorrect: [], comment: '再核' },
    ]);
    expect(sent('comment', { comment: '好', isPublic: true })).toEqual([
      'comments',
      { public: true, comment: '好' },
    ]);
    expect(sent('comment', { comment: '见附件', files: [{ id: 'f1', name: '图.png' }] })).toEqual([
      'comments',
      { public: false, attachments: ['f1'], comment: '见附件' },
    ]);
  });
});

describe('the people of a shared step', () => {
  const entry = (sequence: number, actor: string, comment: string, elementId = 'review') => ({
    sequence,
    actor,
    comment,
    elementId,
    at: '2026-03-02T09:00:00Z',
    type: 'approval-given',
    label: { 'zh-Hans': '加签人意见', en: 'Answer' },
    actorName: null,
    outcome: 'approve',
    fieldsToCorrect: [],
    fields: [],
    people: [],
    attachments: [],
  });

  it('are shown with their latest answer at this step, and without one while they have not answered', () => {
    const timeline = [
      entry(1, 'admin:2', '旧'),
      entry(4, 'admin:2', '无异议'),
      entry(5, 'admin:2', '别处', 'other'),
      entry(6, 'admin:3', '他人'),
    ];
    const answered = approval({ status: 'completed', outcome: 'approve' });
    const people = stepPeople({ timeline, approvals: [answered, approval({})], taskDefinitionKey: 'review' });
    expect(people.map(({ comment }) => comment)).toEqual(['无异议', null]);
  });
});
