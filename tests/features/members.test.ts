import { eventually } from '../support/eventually';
import type { Answer } from '../support/http';
import { told } from '../support/review-desk';
import { bootTown, type Town } from '../support/town';
import {
  approvedUnit,
  audited,
  citizen,
  dispute,
  edit,
  listed,
  member,
  messagesOf,
  onMember,
  roleOf,
  type ApprovedUnit,
} from '../support/units';

describe('sub-accounts of a unit (product.md section 5)', () => {
  let town: Town;
  let unit: ApprovedUnit;

  beforeAll(async () => {
    town = await bootTown();
  }, 90_000);
  afterAll(() => town.city.stop());
  beforeEach(async () => {
    unit = await approvedUnit(town);
  });

  const signIn = ({ username }: { username: string }): Promise<Answer<unknown>> =>
    town.city.anonymous.post('/api/auth/local', { identifier: username, password: 'Passw0rd-for-tests' });
  const setMobile = (id: number, mobile: string | null) =>
    town.city.sql('update up_users set mobile_proved_at = null, mobile_masked = $2 where id = $1', [
      id,
      mobile,
    ]);

  describe('the list', () => {
    it('shows the administrator first, then the sub-accounts, numbers masked', async () => {
      const { documentId, mobile } = await member(town, unit, { name: '张晓' });
      const people = await listed(unit.administrator);
      expect(people.map(({ role }) => role)).toEqual(['administrator', 'sub-account']);
      expect(people[1]).toMatchObject({
        documentId,
        name: '张晓',
        mobile: `137****${mobile.slice(-4)}`,
        mobileProved: true,
        status: 'active',
        bindings: [],
      });
      expect(JSON.stringify(people)).not.toContain(mobile);
    });

    it('finds people by parts of their names and by their whole mobile', async () => {
      const wanted = await member(town, unit, { name: '欧阳🙂晓' });
      await member(town, unit, { name: '王芳' });
      for (const search of ['欧阳', '🙂', wanted.username.slice(3, 20).toUpperCase(), wanted.mobile])
        expect(
          (await listed(unit.administrator, `?search=${encodeURIComponent(search)}`)).map((one) => one.name),
        ).toEqual(['欧阳🙂晓']);
      expect(await listed(unit.administrator, `?search=${wanted.mobile.slice(0, 8)}`)).toEqual([]);
    });

    it('filters by role and status, and comes in pages', async () => {
      const disabled = await member(town, unit);
      await member(town, unit);
      await onMember(unit.administrator, disabled, 'disable');
      const ids = async (query: string) =>
        (await listed(unit.administrator, query)).map((one) => one.documentId);
      expect(await ids('?status=disabled')).toEqual([disabled.documentId]);
      expect(await ids('?status=unbound')).toEqual([]);
      expect(await ids('?role=sub-account&status=active')).toHaveLength(1);
      expect(await ids('?pageSize=1&page=2')).toEqual([disabled.documentId]);
      expect(await ids(`?status=disabled&search=${disabled.mobile}`)).toEqual([disabled.documentId]);
      expect(await ids(`?status=active&search=${disabled.mobile}`)).toEqual([]);
      const { body } = await unit.administrator.client.get('/api/my-unit/members?pageSize=1');
      expect(body.meta).toEqual({ pagination: { page: 1, pageSize: 1, pageCount: 3, total: 3 } });
    });

    it('shows one of them by the id, as the list does', async () => {
      const { documentId } = await member(town, unit, { name: '张晓' });
      const people = await listed(unit.administrator);
      const { status, headers, body } = await unit.administrator.client.get(
        `/api/my-unit/members/${documentId}`,
      );
      expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(body.data).toEqual(people.find((one) => one.documentId === documentId));
    });

    it.each([
      ['a sub-account', () => member(town, unit), 'NOT_UNIT_ADMINISTRATOR'],
      ['an account without unit', () => citizen(town), 'NOT_IN_A_UNIT'],
    ])('is not for %s', async (_who, find, code) => {
      const { client } = await find();
      const { documentId } = await member(town, unit);
      for (const path of ['', `/${documentId}`])
        expect(told(await client.get(`/api/my-unit/members${path}`))).toEqual([403, code]);
    });
  });

  it('lets a sub-account do nothing to another one', async () => {
    const [one, other] = [await member(town, unit), await member(town, unit)];
    for (const verb of ['unbind', 'disable', 'enable', 'remove'])
      expect(told(await onMember(one, other, verb))).toEqual([403, 'NOT_UNIT_ADMINISTRATOR']);
    expect(told(await edit(one, other, { name: '改名' }))).toEqual([403, 'NOT_UNIT_ADMINISTRATOR']);
    expect(await roleOf(other)).toBe('sub-account');
  });

  it('knows nobody of another unit', async () => {
    const stranger = await member(town, await approvedUnit(town));
    for (const verb of ['unbind', 'disable', 'enable', 'remove'])
      expect(told(await onMember(unit.administrator, stranger, verb))).toEqual([404, 'NOT_FOUND']);
    const { documentId } = stranger;
    expect(told(await unit.administrator.client.get(`/api/my-unit/members/${documentId}`))).toEqual([
      404,
      'NOT_FOUND',
    ]);
    expect(told(await edit(unit.administrator, stranger, { name: '改名' }))).toEqual([404, 'NOT_FOUND']);
    expect(await roleOf(stranger)).toBe('sub-account');
  });

  it('does none of it to the administrator', async () => {
    const [own] = await listed(unit.administrator);
    for (const verb of ['unbind', 'disable', 'remove'])
      expect(told(await onMember(unit.administrator, { documentId: own?.documentId ?? '' }, verb))).toEqual([
        409,
        'MEMBER_IS_ADMINISTRATOR',
      ]);
    expect(await roleOf(unit.administrator)).toBe('administrator');
  });

  describe('editing', () => {
    it('changes name, user name and landline at once, tells the holder, and writes each field down masked', async () => {
      const person = await member(town, unit, { name: '张晓' });
      const username = `zhangxiao${person.id}`;
      const answer = await edit(unit.administrator, person, {
        name: '张笑',
        username,
        landline: '0535-6600000',
      });
      expect(answer).toMatchObject({ status: 200, body: { data: { name: '张笑', username } } });
      expect(await messagesOf(person.client)).toContain('账号信息已被修改');
      const records = await audited(town, 'member.edited');
      expect(records.slice(-3)).toMatchObject([
        { actor: `user:${unit.administrator.id}`, details: { field: 'name', before: '张*', after: '张*' } },
        { details: { field: 'username', after: username } },
        { details: { field: 'landline', after: '0535-6600000' } },
      ]);
    });

    it('leaves a mobile or e-mail that the holder has proved to the holder', async () => {
      const person = await member(town, unit, { emailProvedAt: new Date() });
      for (const data of [{ mobile: '13800000077' }, { email: 'taken@city.test' }])
        expect(told(await edit(unit.administrator, person, { ...data, name: '黑客' }))).toEqual([
          409,
          'CONTACT_PROVED_BY_HOLDER',
        ]);
      const { body } = await person.client.get('/api/me');
      expect(body.data).toMatchObject({ account: { name: '王小明', mobileProved: true } });
    });

    it('types a mobile that is not proved, and tells the number that was there before', async () => {
      const person = await member(town, unit);
      await setMobile(person.id, '137****');
      const answer = await edit(unit.administrator, person, { mobile: '13800000078' });
      expect(answer.body.data).toMatchObject({ mobile: '138****0078', mobileProved: false });
      await eventually(() => {
        const numbers = town.city.sms.messages.filter(({ text }) => text.includes('修改了您账号的手机号码'));
        expect(numbers.map(({ mobile }) => mobile)).toContain(`+86${person.mobile}`);
      });
      expect(JSON.stringify(await audited(town, 'member.edited'))).not.toContain('13800000078');
    });

    it('refuses a user name that is taken, that looks unbound, or that is an e-mail address', async () => {
      const [one, other] = [await member(town, unit), await member(town, unit)];
      expect(told(await edit(unit.administrator, one, { username: other.username.toUpperCase() }))).toEqual([
        409,
        'USERNAME_TAKEN',
      ]);
      for (const username of ['zhang_unbind', 'zhang_unbind2', 'a@b.cn'])
        expect(told(await edit(unit.administrator, one, { username }))).toEqual([400, 'USERNAME_INVALID']);
    });

    it('gives a user name to one of two who want it at once', async () => {
      const [one, other] = [await member(town, unit), await member(town, unit)];
      const second = await approvedUnit(town);
      const third = await member(town, second);
      const username = `wanted${one.id}`;
      const answers = await Promise.all([
        edit(unit.administrator, one, { username }),
        edit(second.administrator, third, { username }),
      ]);
      expect(answers.map(told).sort()).toEqual([[200], [409, 'USERNAME_TAKEN']]);
      expect((await edit(unit.administrator, other, { username })).status).toBe(409);
    });

    it('takes no field that it does not know, and no text that is too long', async () => {
      const person = await member(town, unit);
      for (const data of [{ role: 'administrator' }, { password: '123456' }, { name: '长'.repeat(51) }])
        expect(told(await edit(unit.administrator, person, data))).toEqual([400, 'INVALID_REQUEST']);
    });
  });

  describe('disabling', () => {
    it('ends every session at once and lets nobody in, until the account is enabled again', async () => {
      const person = await member(town, unit);
      expect((await onMember(unit.administrator, person, 'disable')).body.data.status).toBe('disabled');
      expect((await person.client.get('/api/me')).status).toBe(401);
      expect(told(await signIn(person))).toEqual([403, 'ACCOUNT_DISABLED']);
      expect((await onMember(unit.administrator, person, 'enable')).body.data.status).toBe('active');
      expect((await person.client.get('/api/me')).status).toBe(401);
      expect((await signIn(person)).status).toBe(200);
      expect((await audited(town, 'member.disabled')).at(-1)).toMatchObject({
        details: { account: person.documentId, unit: unit.documentId },
      });
    });

    it('does not lift what the platform has disabled', async () => {
      const person = await member(town, unit);
      await town.city.sql('update up_users set blocked = true where id = $1', [person.id]);
      expect(told(await onMember(unit.administrator, person, 'enable'))).toEqual([
        409,
        'DISABLED_BY_PLATFORM',
      ]);
      await onMember(unit.administrator, person, 'remove');
      expect(told(await signIn(person))).toEqual([403, 'ACCOUNT_DISABLED']);
    });
  });

  it('removes a sub-account: the account stays with its holder, without unit and signed out', async () => {
    const person = await member(town, unit);
    await onMember(unit.administrator, person, 'disable');
    expect((await onMember(unit.administrator, person, 'remove')).status).toBe(200);
    expect(told(await onMember(unit.administrator, person, 'remove'))).toEqual([404, 'NOT_FOUND']);
    expect((await person.client.get('/api/me')).status).toBe(401);
    // What the unit had disabled is the unit's no longer.
    expect((await signIn(person)).status).toBe(200);
    await eventually(() => {
      expect(
        town.city.mail.mails.some((mail) => mail.to === person.email && mail.subject.includes('不再是')),
      ).toBe(true);
    });
  });

  it('lets a sub-account leave, whose session lives on, and tells both', async () => {
    const person = await member(town, unit);
    const left = await person.client.post('/api/my-unit/leave');
    expect(left.body.data).toEqual({ unit: { documentId: unit.documentId, name: unit.name } });
    expect(await roleOf(person)).toBeNull();
    expect(await messagesOf(person.client)).toContain('您已退出单位');
    expect(await messagesOf(unit.administrator.client)).toContain('子账号已退出单位');
    expect(told(await person.client.post('/api/my-unit/leave'))).toEqual([403, 'NOT_IN_A_UNIT']);
  });

  it('lets the administrator leave only after handing over', async () => {
    expect(told(await unit.administrator.client.post('/api/my-unit/leave'))).toEqual([
      409,
      'MUST_HAND_OVER_FIRST',
    ]);
    expect(await roleOf(unit.administrator)).toBe('administrator');
  });

  it('shuts nobody out while somebody disputes who runs the unit', async () => {
    const person = await member(town, unit);
    await dispute(town, unit);
    for (const verb of ['unbind', 'disable', 'remove'])
      expect(told(await onMember(unit.administrator, person, verb))).toEqual([409, 'UNIT_UNDER_APPEAL']);
    expect(await roleOf(person)).toBe('sub-account');
  });
});
