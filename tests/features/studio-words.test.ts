import type {
  CountedDays,
  TemplateDetail,
  TemplateSummary,
  WordingEntry,
  WordPreview,
  WordProblem,
  Words,
  WorkingCalendarModel,
} from '@city/plugin-workflow/contracts';
import { adminUser, type Person } from '../support/people';
import { taskOf } from '../support/registrations';
import { bootTown, type Town } from '../support/town';
import { messagesOf } from '../support/units';

const KEY = 'registration-submitted';
const TEMPLATES = 'plugin::workflow.message-template';
const CALENDARS = 'plugin::workflow.working-calendar';
const SILENT: Words = {
  emailSubject: null,
  emailBody: null,
  smsBody: null,
  smsTemplateCode: null,
  inAppTitle: null,
  inAppBody: null,
};

describe('words and working days in the studio (product.md section 7)', () => {
  let town: Town;
  let colleague: Person;

  beforeAll(async () => {
    town = await bootTown();
    colleague = await adminUser(town.city, 'city-operations', { lastname: '吴', firstname: '运营' });
  }, 90_000);
  afterAll(() => town.city.stop());

  const templates = '/workflow/message-templates';
  const operator = () => town.operator.client;
  const template = async (key = KEY) =>
    (await operator().get<TemplateDetail>(`${templates}/${key}`)).body.data;
  const titled = ({ words }: TemplateDetail, title: string) => ({
    ...words,
    'zh-Hans': { ...words['zh-Hans'], inAppTitle: title },
  });
  const save = (words: object, seen: string, client = operator()) =>
    client.put<TemplateDetail>(`${templates}/${KEY}`, { data: { words, seen } });
  const restore = (data: object) => operator().post<TemplateDetail>(`${templates}/${KEY}/restore`, { data });
  const history = async () =>
    (await operator().get<readonly WordingEntry[]>(`${templates}/${KEY}/history`)).body.data;
  const problemsOf = (answer: { body: { error: { details: Readonly<Record<string, unknown>> } } }) =>
    (answer.body.error.details.fields as readonly WordProblem[]).map(({ locale, field }) => [locale, field]);
  const inContentManager = async () => {
    const [row] = await town.city.sql<{ document_id: string }>(
      'select document_id from workflow_message_templates where key = $1',
      [KEY],
    );
    return `/content-manager/collection-types/${TEMPLATES}/${String(row?.document_id)}`;
  };

  it('shows every message with where flows send it, and what it may say', async () => {
    const all = (await operator().get<readonly TemplateSummary[]>(templates)).body.data;
    const found = all.find(({ key }) => key === KEY);
    expect(found?.origin).toBe('shipped');
    expect(found?.uses.map(({ key }) => key)).toEqual(['unit-registration']);
    const { variables } = await template();
    expect(variables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['unitName', 'department', 'recipient.name']),
    );
    expect(variables.map(({ name }) => name)).not.toContain('appellantMasked');
    expect((await town.reviewer.client.get(templates)).status).toBe(403);
  });

  it('sends the new words with the next message, by whichever door they were written', async () => {
    const before = await template();
    expect((await save(titled(before, '申请已收到'), before.checksum)).body.data.origin).toBe('edited');
    const first = await town.registered();
    expect(await messagesOf(first.applicant.client)).toContain('申请已收到');

    const written = await operator().put(`${await inContentManager()}?locale=zh-Hans`, {
      key: KEY,
      inAppTitle: '申请已登记',
    });
    expect(written.status).toBe(200);
    const second = await town.registered();
    expect(await messagesOf(second.applicant.client)).toContain('申请已登记');
    expect((await template()).words['zh-Hans'].inAppTitle).toBe('申请已登记');
  });

  it('refuses at both doors what could not be sent, and changes nothing', async () => {
    const before = await template();
    const { words } = before;
    const wrong = {
      'zh-Hans': { ...words['zh-Hans'], smsBody: '{% if unitName %}没有结束', emailSubject: null },
      en: SILENT,
    };
    const refused = await save(wrong, before.checksum);
    expect([refused.status, refused.body.error.details.code]).toEqual([422, 'TEMPLATE_INVALID']);
    expect(problemsOf(refused)).toEqual([
      ['zh-Hans', 'emailSubject'],
      ['zh-Hans', 'smsBody'],
      ['en', 'emailBody'],
    ]);
    const tooLong = { ...words, en: { ...words.en, smsBody: '😀'.repeat(251) } };
    expect(problemsOf(await save(tooLong, before.checksum))).toEqual([['en', 'smsBody']]);

    const door = await inContentManager();
    for (const smsBody of ['{{ unitName | explode }}', '{% for i in (1..9999999) %}x{% endfor %}']) {
      const there = await operator().put(`${door}?locale=zh-Hans`, { key: KEY, smsBody });
      expect([there.status, there.body.error.details.code]).toEqual([422, 'TEMPLATE_INVALID']);
    }
    const renamed = await operator().put(`${door}?locale=en`, { key: 'another-name' });
    expect(renamed.status).toBe(200);
    expect(await template()).toEqual(before);
  });

  it('lets one of two who started from the same words save, and shows the other what is there now', async () => {
    const { checksum, ...before } = await template();
    const answers = await Promise.all([
      save(titled({ ...before, checksum }, '甲的写法'), checksum),
      save(titled({ ...before, checksum }, '乙的写法'), checksum, colleague.client),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { words, checksum: now, changedBy } = await template();
    const loser = answers.find(({ status }) => status === 409)?.body.error.details;
    expect(loser).toMatchObject({ code: 'TEMPLATE_CHANGED', words, checksum: now, changedBy });
    const winner = answers.findIndex(({ status }) => status === 200) === 0 ? town.operator : colleague;
    expect(changedBy).toBe(`admin:${String(winner.id)}`);
  });

  it('keeps every wording with who wrote it, and brings any of them back', async () => {
    const entries = await history();
    expect(entries.map(({ kind }) => kind)).toEqual(['edited', 'edited', 'edited', 'found']);
    const first = entries[2];
    expect(first?.words['zh-Hans'].inAppTitle).toBe('申请已收到');
    expect(first?.actor).toBe(`admin:${String(town.operator.id)}`);

    const back = await restore({ seen: (await template()).checksum, wording: first?.documentId });
    expect(back.body.data.words).toEqual(first?.words);
    const shipped = await restore({ seen: back.body.data.checksum });
    expect(shipped.body.data).toMatchObject({ origin: 'shipped', words: entries[3]?.words });
    expect((await history()).map(({ kind }) => kind).slice(0, 2)).toEqual(['shipped', 'restored']);
    await expect(town.city.sql('delete from workflow_wordings')).rejects.toThrow('append-only');
  });

  it('shows a message with made-up values, and the names that nobody gives a value to', async () => {
    const words = { ...SILENT, smsBody: '{{ unitName }}由{{ departmnt }}审核', inAppBody: '{{ unitName' };
    const answer = await operator().post<WordPreview>(`${templates}/preview`, {
      data: { key: KEY, locale: 'zh-Hans', words },
    });
    const { rendered, unknown, problems } = answer.body.data;
    expect(rendered).toMatchObject({ smsBody: '烟台海悦科技有限公司由审核', inAppBody: null });
    expect(unknown).toEqual(['departmnt']);
    expect(problems.map(({ field }) => field)).toEqual(['inAppTitle', 'inAppBody']);
  });

  it('offers to a new message, which nobody sends yet, what any flow could fill in', async () => {
    const { body } = await operator().post<WordPreview>(`${templates}/preview`, {
      data: { locale: 'zh-Hans', words: SILENT },
    });
    const names = body.data.variables.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['unitName', 'appellantMasked', 'recipient.name']));
  });

  it('adds a message of one’s own, and deletes it while nothing sends it', async () => {
    const words = { 'zh-Hans': { ...SILENT, smsBody: '您好' }, en: { ...SILENT, smsBody: 'Hello' } };
    const create = (key: string) => operator().post(templates, { data: { key, words } });
    expect((await create('greeting')).status).toBe(200);
    expect((await create('greeting')).body.error.details.code).toBe('TEMPLATE_KEY_TAKEN');
    const again = await operator().post(`/content-manager/collection-types/${TEMPLATES}?locale=zh-Hans`, {
      key: 'greeting',
      smsBody: '您好',
    });
    expect(again.body.error.details.code).toBe('TEMPLATE_KEY_TAKEN');
    const remove = (key: string) => operator().send(`${templates}/${key}`, { method: 'DELETE' });
    expect((await remove(KEY)).body.error.details.code).toBe('TEMPLATE_SHIPPED');
    const atTheOtherDoor = await operator().send(await inContentManager(), { method: 'DELETE' });
    expect(atTheOtherDoor.body.error.details.code).toBe('TEMPLATE_SHIPPED');
    expect((await remove('greeting')).status).toBe(200);
    expect((await operator().get(`${templates}/greeting`)).status).toBe(404);
  });

  it('counts the next task’s due date on the changed calendar, and leaves what is due already', async () => {
    const calendars = '/workflow/working-calendars';
    const [calendar] = (await operator().get<readonly WorkingCalendarModel[]>(calendars)).body.data;
    if (!calendar) throw new Error('The installation has a calendar');
    const { documentId, checksum: seen, name, timeZone, weekend, days } = calendar;
    const content = { name, timeZone, weekend, days };
    const counted = async () =>
      (
        await operator().post<CountedDays>(`${calendars}/count`, {
          data: { calendar: { timeZone, weekend, days }, days: 3 },
        })
      ).body.data.counted;
    const day = (await counted())[0];
    const before = await town.registered();
    const due = (await taskOf(town.reviewer.client, before.registration)).dueDate;

    const holiday = { date: String(day), kind: 'holiday', name: '市民节' } as const;
    const change = { ...content, days: [...days.filter(({ date }) => date !== day), holiday], seen };
    const saved = await operator().put<WorkingCalendarModel>(`${calendars}/${documentId}`, { data: change });
    expect(saved.body.data.changedBy).toBe(`admin:${String(town.operator.id)}`);
    const late = await operator().put(`${calendars}/${documentId}`, { data: change });
    expect([late.status, late.body.error.details.code]).toEqual([409, 'CALENDAR_CHANGED']);

    const after = await town.registered();
    const later = (await taskOf(town.reviewer.client, after.registration)).dueDate;
    const apart = Date.parse(String(later)) - Date.parse(String(due));
    expect(apart).toBeGreaterThan(23 * 3_600_000);
    expect((await taskOf(town.reviewer.client, before.registration)).dueDate).toBe(due);
  });

  it('refuses a calendar on which nothing could be due, at both doors', async () => {
    const [calendar] = (await operator().get<readonly WorkingCalendarModel[]>('/workflow/working-calendars'))
      .body.data;
    const idle = { weekend: [1, 2, 3, 4, 5, 6, 7] };
    const { documentId, name, timeZone, days, checksum: seen } = { ...calendar };
    const address = `/workflow/working-calendars/${String(documentId)}`;
    const here = await operator().put(address, { data: { name, timeZone, days, seen, ...idle } });
    expect([here.status, here.body.error.details.code]).toEqual([422, 'CALENDAR_INVALID']);
    const door = `/content-manager/collection-types/${CALENDARS}/${String(documentId)}`;
    for (const written of [idle, { days: [{ date: '2027-02-30', kind: 'holiday' }] }, { timeZone: 'Mars' }]) {
      const there = await operator().put(door, written);
      expect([there.status, there.body.error.details.code]).toEqual([422, 'CALENDAR_INVALID']);
    }
    const gone = await operator().send(door, { method: 'DELETE' });
    expect(gone.body.error.details.code).toBe('CALENDAR_IN_USE');
  });
});
