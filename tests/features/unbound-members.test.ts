import type { Person } from '../support/people';
import { bindingsOf, factsOf, type Bindings } from '../support/bindings';
import { bootProvince, freshMobile, type Province } from '../support/province';
import { told } from '../support/review-desk';
import { edit, listed, onMember, type ListedMember } from '../support/units';

describe('bindings of sub-accounts (product.md sections 2 and 5)', () => {
  let province: Province;
  let bindings: Bindings;
  let administrator: Person;
  let unitName: string;

  beforeAll(async () => {
    province = await bootProvince();
    bindings = bindingsOf(province);
    const made = await bindings.administrator({ name: '王海' }, freshMobile());
    administrator = made.person;
    unitName = made.unit;
  }, 90_000);
  afterAll(() => province.stop());

  /** A sub-account that signed in through the portal, and the login it is bound to. */
  const bound = async () => {
    const login = await province.login();
    const { answer } = await province.signIn(login);
    const [id = 0] = await bindings.boundTo(login);
    await province.city.sql(
      `insert into memberships (document_id, account_id, unit_id, role, since, published_at)
       select md5(random()::text), $1, unit_id, 'sub-account', now(), now() from memberships where account_id = $2`,
      [id, administrator.id],
    );
    const person = (await listed(administrator, `?search=${login.mobile ?? ''}`))[0];
    if (!person) throw new Error('The sub-account is not listed');
    return { login, person, client: bindings.as(answer), id };
  };
  const again = async ({ documentId }: ListedMember) =>
    (await listed(administrator)).find((one) => one.documentId === documentId);

  it('shows the administrator who is bound to what, masked', async () => {
    const { login, person } = await bound();
    expect(person.bindings).toMatchObject([{ kind: 'natural', loginName: login.loginName }]);
    expect(JSON.stringify(await listed(administrator))).not.toContain(login.mobile);
  });

  it('unbinds: the suffix shows, all sessions end, and the holder comes back as somebody new', async () => {
    const { login, person, client } = await bound();
    const answer = await onMember(administrator, person, 'unbind', { reason: '离职' });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        data: {
          status: 'unbound',
          username: `${login.loginName}_unbind`,
          mobile: expect.stringMatching(/_unbind\d*$/) as string,
          bindings: [],
        },
      },
    });
    expect((await client.get('/api/me')).status).toBe(401);
    expect(told(await onMember(administrator, person, 'unbind'))).toEqual([409, 'IDENTITY_NOT_BOUND']);
    await province.signIn(login);
    expect(await bindings.boundTo(login)).not.toEqual([]);
    expect((await again(person))?.status).toBe('unbound');
  });

  it('leaves the proved mobile of a bound account alone', async () => {
    const { person } = await bound();
    expect(told(await edit(administrator, person, { mobile: freshMobile() }))).toEqual([
      409,
      'CONTACT_PROVED_BY_HOLDER',
    ]);
  });

  it('puts a real number back after an unbinding; who binds by it is asked first', async () => {
    const { login, person, id } = await bound();
    await onMember(administrator, person, 'unbind');
    const successor = await province.login();
    const restored = await edit(administrator, person, { mobile: successor.mobile });
    expect(restored.body.data).toMatchObject({
      username: login.loginName,
      mobile: `139****${successor.mobile?.slice(-4) ?? ''}`,
      mobileProved: false,
      status: 'unbound',
    });
    const { answer } = await province.signIn(successor);
    expect(answer.outcome).toBe('confirm-binding');
    expect(answer.session).toBeNull();
    expect(Object.values(factsOf(answer))).toContain(unitName);
    expect(await bindings.boundTo(successor)).toEqual([]);
    expect(id).toBeGreaterThan(0);
  });

  it('hands the unit to nobody who is unbound meanwhile, whichever comes first', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { person, client, id } = await bound();
      const proposed = await administrator.client.post<{ documentId: string }>(
        `/api/my-unit/members/${person.documentId}/promote`,
      );
      expect(proposed.status).toBe(201);
      const promotion = `/api/promotions/${proposed.body.data.documentId}`;
      const unbind = () => onMember(administrator, person, 'unbind');
      const accept = () => client.post(`${promotion}/accept`);
      const [unbound, accepted] =
        round % 2 === 0
          ? await Promise.all([unbind(), accept()])
          : await Promise.all([accept(), unbind()]).then(([one, two]) => [two, one] as const);
      expect([unbound.status, accepted.status].filter((status) => status === 200)).toHaveLength(1);
      const [row] = await province.city.sql<{ role: string }>(
        'select role from memberships where account_id = $1',
        [id],
      );
      expect(row?.role).toBe(accepted.status === 200 ? 'administrator' : 'sub-account');
      if (accepted.status === 200) break;
      await administrator.client.post(`${promotion}/cancel`);
    }
  });

  it('is shut to a session with too low a level, as everything of the unit is', async () => {
    const low = await province.login({ level: 3 });
    const { answer } = await province.signIn(low);
    const client = bindings.as(answer);
    await province.signIn(await province.change(low, { level: 2 }));
    for (const path of [
      `/api/invitations/${'A'.repeat(43)}/accept`,
      '/api/my-unit/leave',
      '/api/sub-account-requests',
    ])
      expect(told(await client.post(path))).toEqual([403, 'ASSURANCE_LEVEL_TOO_LOW']);
  });
});
