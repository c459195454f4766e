import { courtroomOf, type Appeal, type Courtroom } from '../support/appeals';
import { eventually } from '../support/eventually';
import type { Person } from '../support/people';
import { taskOf } from '../support/registrations';
import { told } from '../support/review-desk';
import { bootTown, type Town } from '../support/town';

const DAY = 86_400_000;

interface Message {
  readonly title: string;
}

describe('time in a unit appeal (product.md section 4)', () => {
  let town: Town;
  let court: Courtroom;

  beforeAll(async () => {
    town = await bootTown();
    court = courtroomOf(town);
  }, 90_000);
  afterAll(() => town.city.stop());

  const advance = async (milliseconds: number) => {
    const answer = await town.operator.client.post('/workflow/test-clock/advance', {
      data: { milliseconds },
    });
    expect(answer.status).toBe(200);
  };
  const advanceDays = (days: number) => advance(days * DAY);
  const now = async () => {
    const services = town.city.strapi.plugin('workflow').service<{ now(): Date }>('clock');
    return Promise.resolve(services.now());
  };
  const titles = async (person: Person) =>
    (await person.client.get<readonly Message[]>('/api/me/messages')).body.data.map(({ title }) => title);
  const inReview = (appeal: Appeal) => eventually(() => taskOf(town.reviewer.client, appeal));

  it('closes the window to answer after three working days; then the department decides without it', async () => {
    const { unit, appellant, appeal } = await court.disputed();
    const { administrator } = unit;
    const { respondUntil } = (await court.read(administrator, appeal)).body.data;
    const left = Date.parse(String(respondUntil)) - (await now()).getTime();
    await advance(left - 60_000);
    expect((await court.read(administrator, appeal)).body.data.canRespond).toBe(true);
    await expect(taskOf(town.reviewer.client, appeal)).rejects.toThrow('No open task');

    await advance(120_000);
    const task = await inReview(appeal);
    expect((await court.read(administrator, appeal)).body.data).toMatchObject({
      answerState: 'not-answered',
      canRespond: false,
      respondUntil: null,
    });
    expect(told(await court.respond(administrator, appeal))).toEqual([409, 'APPEAL_WINDOW_CLOSED']);
    expect(await titles(administrator)).toContain('申诉答复期已结束');
    expect(await titles(appellant)).toContain('单位申诉已转入审核');
    const detail = await town.reviewer.client.get(`/workflow/tasks/${task.documentId}`);
    expect(JSON.stringify(detail.body)).toContain('期限内未答复');
    expect((await court.decide(town.reviewer, appeal, { outcome: 'approve' })).status).toBe(200);
    expect(await court.roles(unit)).toMatchObject({ [appellant.id]: 'administrator' });
  });

  it('counts the window on working days: one that opens before a weekend ends after it', async () => {
    const SHANGHAI = 8 * 3_600_000;
    const weekday = new Date((await now()).getTime() + SHANGHAI).getUTCDay();
    const THURSDAY = 4;
    const days = (THURSDAY - weekday + 7) % 7;
    // The clock goes forward only.
    if (days > 0) await advanceDays(days);
    const { unit, appeal } = await court.disputed();
    const { respondUntil } = (await court.read(unit.administrator, appeal)).body.data;
    expect(Date.parse(String(respondUntil)) - (await now()).getTime()).toBeGreaterThan(4 * DAY);
  });

  it('reminds the department when due, and escalates to the one above when overdue', async () => {
    const { unit, appeal } = await court.disputed();
    await court.underReview(appeal, unit.administrator);
    const mails = (to: Person, what: string) =>
      town.city.mail.mails.some(
        (mail) => mail.to === to.email && mail.subject.includes(what) && mail.subject.includes(unit.name),
      );
    await advanceDays(9);
    await eventually(() => {
      expect(mails(town.reviewer, '已到期')).toBe(true);
    });
    expect(mails(town.chief, '超期')).toBe(false);
    await advanceDays(9);
    await eventually(async () => {
      expect(await taskOf(town.chief.client, appeal)).toMatchObject({ escalated: true, overdue: true });
      expect(mails(town.chief, '超期')).toBe(true);
    });
  });

  it('reminds the appellant of a correction that does not come', async () => {
    const { unit, appellant, appeal } = await court.disputed();
    const task = await court.underReview(appeal, unit.administrator);
    await town.reviewer.client.post(`/workflow/tasks/${task.documentId}/return`, {
      data: { fieldsToCorrect: ['evidence'], comment: '请补充劳动合同' },
    });
    await advanceDays(18);
    await eventually(async () => {
      expect(await titles(appellant)).toContain('单位申诉申请尚待补正');
    });
  });

  it('opens the way for another appeal of the same account 30 days after a rejection, not a minute before', async () => {
    const { unit, appellant, appeal } = await court.disputed();
    await court.underReview(appeal, unit.administrator);
    await court.decide(town.reviewer, appeal, { outcome: 'reject', comment: '不通过' });
    const refused = await court.appeal(appellant, unit);
    const until = Date.parse(String(refused.body.error.details.until));
    await advance(until - (await now()).getTime() - 60_000);
    expect(told(await court.appeal(appellant, unit))).toEqual([409, 'APPEAL_TOO_SOON']);
    await advance(61_000);
    expect(told(await court.appeal(appellant, unit))).toEqual([201]);
  });
});
