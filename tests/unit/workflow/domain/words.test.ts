import type { CalendarContent, Words } from '../../../../plugins/workflow/contracts';
import { calendarFaults } from '../../../../plugins/workflow/server/src/domain/calendar-rules';
import { NO_WORDS, wordFaults } from '../../../../plugins/workflow/server/src/domain/words';

const faults = (words: Partial<Words>) =>
  wordFaults({ ...NO_WORDS, ...words }).map(({ field, fault }) => `${field} ${fault}`);

describe('a message in one language', () => {
  it.each<[string, Partial<Words>, readonly string[]]>([
    ['may have one channel only', { smsBody: '您好' }, []],
    ['says something on some channel', {}, ['emailBody nothing']],
    ['has no e-mail without a body', { emailSubject: '通知' }, ['emailBody body-missing']],
    ['has no e-mail without a subject', { emailBody: '您好' }, ['emailSubject subject-missing']],
    ['has no title without a text', { inAppTitle: '通知' }, ['inAppBody text-missing']],
    ['has no text without a title', { inAppBody: '您好' }, ['inAppTitle title-missing']],
    [
      'has no vendor code without an SMS',
      { smsTemplateCode: 'SMS_1', inAppTitle: 'a', inAppBody: 'b' },
      ['smsBody sms-missing'],
    ],
    ['has an SMS of 500 characters at most', { smsBody: 'x'.repeat(501) }, ['smsBody too-long']],
    [
      'puts no second header into a mail',
      { emailSubject: 'a\r\nBcc: b@example.com', emailBody: 'b' },
      ['emailSubject one-line'],
    ],
  ])('%s', (_rule, words, expected) => {
    expect(faults(words)).toEqual(expected);
  });
});

describe('a working calendar', () => {
  const plain: CalendarContent = { name: '日历', timeZone: 'Asia/Shanghai', weekend: [6, 7], days: [] };
  const holiday = (date: string) => ({ date, kind: 'holiday' as const, name: '节日' });
  const from = (start: string, count: number) =>
    Array.from({ length: count }, (_day, index) =>
      holiday(new Date(Date.parse(start) + index * 86_400_000).toISOString().slice(0, 10)),
    );

  it.each<[string, Partial<CalendarContent>, readonly string[]]>([
    ['is plain weeks at least', {}, []],
    ['has a name', { name: '  ' }, ['name']],
    ['lies in a time zone', { timeZone: 'Mars/Olympus' }, ['timeZone']],
    ['leaves a working day a week', { weekend: [1, 2, 3, 4, 5, 6, 7] }, ['weekend']],
    ['has days that exist', { days: [holiday('2027-02-29')] }, ['date']],
    ['has each day once', { days: [holiday('2027-10-01'), holiday('2027-10-01')] }, ['twice']],
    ['may rest for almost a year', { days: from('2027-01-01', 365) }, []],
    ['has a working day within a year', { days: from('2027-01-01', 366) }, ['no-work']],
  ])('%s', (_rule, change, expected) => {
    expect(calendarFaults({ ...plain, ...change }).map(({ fault }) => fault)).toEqual(expected);
  });
});
