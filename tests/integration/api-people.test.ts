import { eventually } from '../support/eventually';
import { bootInstallation, type Installation } from '../support/installation';
import { account, department, type Department, type Person } from '../support/people';
import { register, unitOf, upload } from '../support/registrations';

interface Profile {
  readonly account: Readonly<Record<string, unknown>>;
  readonly toProve: readonly string[];
}

let number = 0;
function aMobile(): string {
  number += 1;
  return `1380000${String(number).padStart(4, '0')}`;
}

describe('the personal centre (product.md section 3)', () => {
  let city: Installation;
  let bureau: Department;

  beforeAll(async () => {
    city = await bootInstallation();
    bureau = await department(city, '芝罘区科学技术局');
  }, 90_000);
  afterAll(() => city.stop());

  const me = async (person: Person) => (await person.client.get<Record<string, never>>('/api/me')).body.data;
  const codeSentTo = (mobile: string) =>
    eventually(() => {
      const sms = city.sms.messages.filter((message) => message.mobile === `+86${mobile}`).at(-1);
      const code = /\d{6}/.exec(sms?.text ?? '')?.[0];
      if (code === undefined) throw new Error('No code has come');
      return code;
    });
  const ask = (person: Person, mobile: string) =>
    person.client.post('/api/me/contact-codes', { data: { channel: 'mobile', target: mobile } });
  const verify = (person: Person, code: string) =>
    person.client.post<Profile>('/api/me/contact-codes/verify', { data: { channel: 'mobile', code } });

  it('asks for the profile first, then for the unit', async () => {
    const person = await account(city, { name: null });
    expect(await me(person)).toMatchObject({
      nextStep: 'complete-profile',
      membership: null,
      openCase: null,
    });
    const mobile = aMobile();
    const changed = await person.client.put<Profile>('/api/me/profile', {
      data: { name: '王小明', landline: '0535-6600000', mobile },
    });
    expect(changed.body.data).toMatchObject({
      account: { name: '王小明', mobile: null },
      toProve: ['mobile'],
    });
    expect((await verify(person, await codeSentTo(mobile))).body.data.account).toMatchObject({
      mobile: `138****${mobile.slice(-4)}`,
      mobileProved: true,
    });
    expect(await me(person)).toMatchObject({ nextStep: 'bind-unit' });
  });

  it('sends a code to the address to be proved and nowhere else', async () => {
    const person = await account(city);
    const mobile = aMobile();
    await ask(person, mobile);
    const code = await codeSentTo(mobile);
    expect(city.mail.mails.filter((mail) => JSON.stringify(mail).includes(code))).toEqual([]);
    expect(await city.sql('select 1 from contact_codes where code_hash = $1', [code])).toEqual([]);
  });

  it('stores a mobile sealed, and shows it masked', async () => {
    const person = await account(city);
    const mobile = aMobile();
    await ask(person, mobile);
    await verify(person, await codeSentTo(mobile));
    const rows = await city.sql(
      'select * from up_users u, contact_codes c where u.id = $1 and c.account_id = u.id',
      [person.id],
    );
    expect(JSON.stringify(rows)).not.toContain(mobile);
    expect(rows[0]).toMatchObject({ mobile_masked: `138****${mobile.slice(-4)}` });
  });

  it('refuses a wrong code, and after five tries the right one too', async () => {
    const person = await account(city);
    const mobile = aMobile();
    await ask(person, mobile);
    const code = await codeSentTo(mobile);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await verify(person, wrong)).body.error.details.code).toBe('CONTACT_CODE_WRONG');
    }
    expect((await verify(person, code)).body.error.details.code).toBe('CONTACT_CODE_EXPIRED');
    expect(await me(person)).toMatchObject({ account: { mobileProved: false } });
  });

  it('counts tries that come at the same moment', async () => {
    const person = await account(city);
    const mobile = aMobile();
    await ask(person, mobile);
    const code = await codeSentTo(mobile);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    const answers = await Promise.all(Array.from({ length: 8 }, () => verify(person, wrong)));
    const codes = answers.map((answer) => answer.body.error.details.code);
    expect(codes.filter((one) => one === 'CONTACT_CODE_WRONG')).toHaveLength(5);
  });

  it('lets only the newest code count, once, for ten minutes', async () => {
    const person = await account(city);
    const [older, newer] = [aMobile(), aMobile()];
    await ask(person, older);
    const first = await codeSentTo(older);
    await ask(person, newer);
    const second = await codeSentTo(newer);
    if (first !== second) expect((await verify(person, first)).status).toBe(422);
    expect((await verify(person, second)).status).toBe(200);
    expect((await verify(person, second)).body.error.details.code).toBe('CONTACT_CODE_EXPIRED');
  });

  it('does not send codes without end', async () => {
    const person = await account(city);
    const mobile = aMobile();
    const answers = [];
    for (let time = 0; time < 6; time += 1) answers.push(await ask(person, mobile));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 429]);
    expect(answers.at(-1)?.body.error.details.retryAfter).toEqual(expect.any(Number));
  });

  it('lists own cases, newest first, and own messages, which can be read once and again', async () => {
    const person = await account(city);
    await register(person, bureau);
    const { data: cases, meta } = (await person.client.get<{ statusLabel: string }[]>('/api/me/cases')).body;
    expect(cases).toMatchObject([{ kind: 'unit-registration', statusLabel: '审核中' }]);
    expect(meta).toMatchObject({ pagination: { total: 1 } });
    const [message] = (await person.client.get<{ documentId: string }[]>('/api/me/messages')).body.data;
    const read = `/api/me/messages/${String(message?.documentId)}/read`;
    const first = await person.client.post<{ readAt: string }>(read);
    const again = await person.client.post<{ readAt: string }>(read);
    expect(first.body.data.readAt).not.toBeNull();
    expect(again.status).toBe(200);
    const stranger = await account(city);
    expect((await stranger.client.post(read)).status).toBe(404);
  });

  describe('looking up a unit', () => {
    const lookup = async (person: Person, query: string) =>
      (await person.client.get<Record<string, unknown>>(`/api/units/lookup?${query}`)).body.data;

    it('finds it however its name is written, and tells a stranger no more than they may know', async () => {
      const holder = await account(city, {
        name: '欧阳小明',
        mobileMasked: '138****0001',
        mobileProvedAt: new Date(),
      });
      const unit = unitOf(bureau, { name: '烟台蓝海（集团）有限公司' });
      const { files } = await upload(holder.client);
      await holder.client.post('/api/unit-registrations', { data: { unit, evidence: [files[0]?.id] } });
      const stranger = await account(city);
      const written = encodeURIComponent(' 烟台蓝海 (集团)　有限公司 ');
      expect(await lookup(stranger, `name=${written}`)).toEqual({
        status: 'under-review',
        name: '烟台蓝海（集团）有限公司',
        district: bureau.name,
      });
      expect(await lookup(stranger, `creditCode=${unit.creditCode.toLowerCase()}`)).toMatchObject({
        status: 'under-review',
      });
      expect(await lookup(stranger, `name=${encodeURIComponent('烟台蓝海')}`)).toEqual({ status: 'unknown' });
    });

    it('is limited for each account', async () => {
      const person = await account(city);
      const statuses = [];
      for (let time = 0; time < 31; time += 1) {
        statuses.push(
          (await person.client.get(`/api/units/lookup?name=${encodeURIComponent('烟台没有')}`)).status,
        );
      }
      expect(statuses.slice(0, 30).every((status) => status === 200)).toBe(true);
      expect(statuses.at(-1)).toBe(429);
    });
  });
});
