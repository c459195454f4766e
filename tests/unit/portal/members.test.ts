import type { JoinTask, Member } from '../../../portal/src/api/member-queries';
import { needsOpinion, RETURN, undecided } from '../../../portal/src/pages/members/decision';
import { changeOf, valuesOf } from '../../../portal/src/pages/members/member-values';
import { nameOf } from '../../../portal/src/pages/members/name-of';
import { answersIn, sentAnswers, type StepField } from '../../../portal/src/components/step-answers';
import { newsOf } from '../../../portal/src/lib/news';

const MEMBER: Member = {
  documentId: 'm',
  role: 'sub-account',
  since: '2026-03-02T08:00:00.000Z',
  username: 'zhangxiao_unbind',
  name: '张晓',
  mobile: '138****0001_unbind',
  mobileProved: false,
  email: null,
  emailProved: false,
  landline: '0535-6600000',
  status: 'unbound',
  bindings: [],
};

describe('an edit of a sub-account', () => {
  const edited = (change: Partial<ReturnType<typeof valuesOf>>) =>
    changeOf({ ...valuesOf(MEMBER), ...change }, MEMBER);

  it('sends nothing where nothing is different', () => {
    expect(edited({})).toEqual({});
  });

  it('leaves a number that is not typed as it is: only its mask is known', () => {
    expect(edited({ name: '张笑' })).toEqual({ name: '张笑' });
  });

  it('sends a number alone, so that the server puts the user name back after an unbinding', () => {
    expect(edited({ mobile: '13800000002' })).toEqual({ mobile: '13800000002' });
  });

  it('takes away what may stay empty', () => {
    expect(edited({ landline: ' ' })).toEqual({ landline: null });
    expect(edited({ email: 'zhang@example.cn' })).toEqual({ email: 'zhang@example.cn' });
  });
});

describe('a sub-account', () => {
  it.each([
    ['张晓', '张晓'],
    [null, 'zhangxiao_unbind'],
  ])('whose name is %s is called %s', (name, called) => {
    expect(nameOf({ ...MEMBER, name })).toBe(called);
  });
});

describe('the decision on a request', () => {
  const label = { 'zh-Hans': '', en: '' };
  const field = { label, kind: 'text', value: null, previousValue: null, changed: false } as const;
  const task: Pick<JoinTask, 'outcomes' | 'form' | 'fields'> = {
    outcomes: [
      { value: 'approve', label, commentRequired: false, approves: true },
      { value: 'reject', label, commentRequired: true, approves: false },
    ],
    form: [
      { ...field, name: 'mobile', correctable: false },
      { ...field, name: 'message', correctable: true },
    ],
    fields: [],
  };

  it.each([
    ['approve', false],
    ['reject', true],
    [RETURN, true],
    [undefined, false],
  ])('%s needs an opinion: %s', (outcome, needed) => {
    expect(needsOpinion(task, outcome)).toBe(needed);
  });

  it('names all that can be corrected, should it go back', () => {
    expect(undecided(task)).toEqual({
      outcome: null,
      comment: '',
      fieldsToCorrect: ['message'],
      variables: {},
    });
  });
});

describe('what a step asks to fill in', () => {
  const label = { 'zh-Hans': '', en: '' };
  const common = { label, type: 'text', help: null, minimum: null, maximum: null } as const;
  const field = (
    name: string,
    value: StepField['value'],
    permission: StepField['permission'] = 'write',
  ): StepField => ({ ...common, options: [], name, permission, value });
  const fields = [field('before', '旧'), field('fresh', null), field('read', '他人所填', 'read')];

  it('begins with what was filled in, but for what is only to be read', () => {
    expect(answersIn(fields)).toEqual({ before: '旧', fresh: null });
  });

  it.each([
    [
      { before: '新', fresh: false },
      { before: '新', fresh: false },
    ],
    [{ before: '', fresh: '' }, { before: null }],
    [{ before: [], fresh: undefined }, { before: null }],
  ])('%j is sent as %j', (answers, sent) => {
    expect(sentAnswers(fields, answers as never)).toEqual(sent);
  });
});

describe('what a page tells on the next one', () => {
  const news = newsOf(['saved']);

  it.each([
    [news.telling('saved').state, 'saved'],
    [{ news: 'of another page' }, null],
    [{}, null],
    [null, null],
    ['saved', null],
  ])('of %j is %s', (state, told) => {
    expect(news.toldIn(state)).toBe(told);
  });
});
