import {
  dayState,
  stepOf,
  turnedAround,
  weeksOf,
} from '../../../../plugins/workflow/admin/src/lib/calendar-days';
import {
  EMPTY_WORDING,
  smsParts,
  titleOf,
  withVariable,
  wordDifferences,
} from '../../../../plugins/workflow/admin/src/lib/words';

describe('the words of a message on its page', () => {
  it.each([
    [0, 0],
    [70, 1],
    [71, 2],
    [134, 2],
    [135, 3],
  ])('make of %i characters %i SMS', (length, parts) => {
    expect(smsParts('字'.repeat(length))).toBe(parts);
  });

  it('take a variable where the cursor is, in place of what is marked', () => {
    expect(withVariable('您好abc！', 'unitName', { start: 2, end: 5 })).toEqual({
      text: '您好{{ unitName }}！',
      cursor: 16,
    });
  });

  it('show as differences what is said otherwise, and nothing for what is empty either way', () => {
    const words = { ...EMPTY_WORDING, en: { ...EMPTY_WORDING.en, smsBody: 'Hello', inAppTitle: '' } };
    expect(wordDifferences(EMPTY_WORDING, words)).toEqual([
      { locale: 'en', field: 'smsBody', from: null, to: 'Hello' },
    ]);
  });

  it('name a message without what is filled in when it is sent', () => {
    const title = (emailSubject: string) =>
      titleOf({ ...EMPTY_WORDING, 'zh-Hans': { ...EMPTY_WORDING['zh-Hans'], emailSubject } }, 'en');
    expect(title('已受理：{{ unitName }} {{ caseChinese }}')).toBe('已受理');
    expect(title('验证码{{ code }}，{{ minutes }}分钟内有效')).toBe('验证码…，…分钟内有效');
    expect(title('Due: {{ caseEnglish }} for {{ unitName }}')).toBe('Due');
    expect(title('提示：{{ unitName }}已通过')).toBe('提示：…已通过');
    expect(title('{{ unitName }}')).toBe('…');
  });
});

describe('a calendar on its page', () => {
  const plain = { weekend: [6, 7], days: [] };

  it('shows months from Monday to Sunday, whole', () => {
    const weeks = weeksOf(2026, 2);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-02-01']);
    expect(weeks.flat().filter((date) => date !== null)).toHaveLength(28);
  });

  it('turns a working day into a holiday, a weekend day into a working one, and each back', () => {
    const holiday = turnedAround(plain, '2026-10-01', '国庆节');
    const worked = turnedAround(holiday, '2026-10-10', '国庆节');
    expect([dayState(worked, '2026-10-01'), dayState(worked, '2026-10-10')]).toEqual(['holiday', 'make-up']);
    const back = turnedAround(turnedAround(worked, '2026-10-01', ''), '2026-10-10', '');
    expect(back).toEqual(plain);
  });

  it.each([
    ['ArrowUp', -7],
    ['Home', -3],
    ['End', 3],
    ['Enter', null],
  ])('goes with %s from a Thursday by %p days', (key, step) => {
    expect(stepOf(key, '2026-10-01')).toBe(step);
  });
});
