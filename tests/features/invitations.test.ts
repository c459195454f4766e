import { randomUUID } from 'node:crypto';
import { eventually } from '../support/eventually';
import type { Person } from '../support/people';
import { told } from '../support/review-desk';
import { asked } from '../support/sub-account-requests';
import { bootTown, type Town } from '../support/town';
import {
  approvedUnit,
  audited,
  citizen,
  member,
  messagesOf,
  roleOf,
  type ApprovedUnit,
  type Member,
} from '../support/units';

const DAY = 86_400_000;

interface Invitation {
  readonly documentId: string;
  readonly status: string;
  readonly mobile: string;
}

describe('invitations to become a sub-account (product.md section 5)', () => {
  let town: Town;
  let unit: ApprovedUnit;
  let person: Member;

  beforeAll(async () => {
    town = await bootTown();
  }, 90_000);
  afterAll(() => town.city.stop());
  beforeEach(async () => {
    unit = await approvedUnit(town);
    person = await citizen(town);
  });

  const invite = (by: Person = unit.administrator, data: Readonly<Record<string, unknown>> = {}) =>
    by.client.post<Invitation>('/api/my-unit/members', {
      data: { name: '张晓', mobile: person.mobile, email: `to-${person.email}`, ...data },
    });
  const invited = async (): Promise<Invitation> => {
    const answer = await invite();
    if (answer.status !== 201) throw new Error(`Not invited: ${JSON.stringify(answer.body)}`);
    return answer.body.data;
  };
  const linksTo = (mobile: string) =>
    town.city.sms.messages
      .filter((message) => message.mobile === `+86${mobile}`)
      .flatMap(({ text }) => /invitations\/([\w-]{43})/.exec(text)?.[1] ?? []);
  /** The token of the nth message to a number: only the message has it. */
  const token = (nth = 1, mobile = person.mobile) =>
    eventually(() => {
      const found = linksTo(mobile)[nth - 1];
      if (found === undefined) throw new Error('No link has come');
      return found;
    });
  const accept = (by: Person, secret: string, key?: string) =>
    by.client.post(
      `/api/invitations/${secret}/accept`,
      {},
      key === undefined ? {} : { 'idempotency-key': key },
    );
  const preview = (secret: string) =>
    town.city.anonymous.get<Readonly<Record<string, string>>>(`/api/invitations/${secret}`);
  const change = ({ documentId }: Invitation, verb: string, by: Person = unit.administrator) =>
    by.client.post<Invitation>(`/api/my-unit/invitations/${documentId}/${verb}`);

  it('goes out by SMS and e-mail, and makes who accepts it a sub-account', async () => {
    expect(await invited()).toMatchObject({ status: 'open', mobile: `137****${person.mobile.slice(-4)}` });
    const secret = await token();
    await eventually(() => {
      const mail = town.city.mail.mails.find(({ to }) => to === `to-${person.email}`);
      expect(mail?.text).toContain(secret);
    });
    expect((await accept(person, secret)).body.data).toEqual({
      role: 'sub-account',
      unit: { documentId: unit.documentId, name: unit.name },
    });
    expect(await roleOf(person)).toBe('sub-account');
    expect(await messagesOf(person.client)).toContain('您已加入单位');
    expect(await messagesOf(unit.administrator.client)).toContain('邀请已被接受');
    expect((await audited(town, 'invitation.accepted')).at(-1)).toMatchObject({
      actor: `user:${person.id}`,
      details: { unit: unit.documentId, account: person.documentId },
    });
  });

  it('shows who holds the link what it is before they sign in, and nothing in full', async () => {
    await invited();
    const { status, body, headers } = await preview(await token());
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body.data).toEqual({
      status: 'open',
      unitName: unit.name,
      name: '张*',
      mobile: `137****${person.mobile.slice(-4)}`,
      expiresAt: expect.any(String) as string,
    });
    for (const wrong of ['x', 'A'.repeat(43), 'A'.repeat(4000)])
      expect(told(await preview(wrong))).toEqual([404, 'INVITATION_NOT_FOUND']);
  });

  it('keeps the token nowhere but in the message', async () => {
    const { body } = await invite();
    const secret = await token();
    expect(JSON.stringify(body)).not.toContain(secret);
    await accept(person, secret, randomUUID());
    const tables = await town.city.sql<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const { name } of tables) {
      const statement = `select 1 from ${name} as entry where entry::text like '%' || $1 || '%' limit 1`;
      expect([name, await town.city.sql(statement, [secret])]).toEqual([name, []]);
    }
  });

  it('is used once, also when it is accepted several times at the same moment', async () => {
    await invited();
    const secret = await token();
    const twin = await citizen(town);
    await town.city.sql(
      `update up_users set mobile_index = (select mobile_index from up_users where id = $1) where id = $2`,
      [person.id, twin.id],
    );
    const answers = await Promise.all([person, twin, person, twin].map((one) => accept(one, secret)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(3);
    const roles = [await roleOf(person), await roleOf(twin)];
    expect(roles.filter((role) => role === 'sub-account')).toHaveLength(1);
    expect(told(await accept(await citizen(town), secret))).toEqual([409, 'INVITATION_USED']);
  });

  it('answers a repeat with the same key with the same result', async () => {
    await invited();
    const secret = await token();
    const key = randomUUID();
    const answers = [await accept(person, secret, key), await accept(person, secret, key)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('binds nobody whose proved mobile is another than the invited one', async () => {
    await invited();
    const secret = await token();
    const unproved = await citizen(town, { mobileProvedAt: null });
    await town.city.sql(
      `update up_users set mobile_index = (select mobile_index from up_users where id = $1) where id = $2`,
      [person.id, unproved.id],
    );
    for (const somebody of [await citizen(town), unproved]) {
      expect(told(await accept(somebody, secret))).toEqual([403, 'INVITATION_FOR_ANOTHER']);
      expect(await roleOf(somebody)).toBeNull();
    }
    expect((await accept(person, secret)).status).toBe(200);
  });

  it('is dead once it is sent again: only the newest link works', async () => {
    const invitation = await invited();
    const first = await token(1);
    expect((await change(invitation, 'resend')).status).toBe(200);
    const second = await token(2);
    expect(second).not.toBe(first);
    expect(told(await accept(person, first))).toEqual([404, 'INVITATION_NOT_FOUND']);
    expect((await accept(person, second)).status).toBe(200);
    expect(told(await change(invitation, 'resend'))).toEqual([409, 'INVITATION_USED']);
  });

  it('is sent again three times an hour, and no more', async () => {
    const invitation = await invited();
    const answers = [];
    for (let turn = 0; turn < 4; turn += 1) answers.push(told(await change(invitation, 'resend')));
    expect(answers).toEqual([[200], [200], [200], [429, 'TOO_MANY_REQUESTS']]);
  });

  it('can be cancelled, and then not be used', async () => {
    const invitation = await invited();
    const secret = await token();
    expect((await change(invitation, 'cancel')).body.data.status).toBe('cancelled');
    expect(told(await accept(person, secret))).toEqual([409, 'INVITATION_CANCELLED']);
    expect((await preview(secret)).body.data.status).toBe('cancelled');
    expect(told(await change(invitation, 'resend'))).toEqual([409, 'INVITATION_CANCELLED']);
    expect((await invite()).status).toBe(201);
  });

  it('is accepted or cancelled when both happen at the same moment, never both', async () => {
    for (let round = 0; round < 4; round += 1) {
      person = await citizen(town);
      const invitation = await invited();
      const secret = await token();
      const [accepted, cancelled] = await Promise.all([accept(person, secret), change(invitation, 'cancel')]);
      expect([accepted.status, cancelled.status].sort()).toEqual([200, 409]);
      expect(await roleOf(person)).toBe(accepted.status === 200 ? 'sub-account' : null);
    }
  });

  it('is open once to a number, and not for whoever belongs to the unit', async () => {
    await invited();
    expect(told(await invite())).toEqual([409, 'INVITATION_ALREADY_OPEN']);
    person = await member(town, unit);
    expect(told(await invite())).toEqual([409, 'ALREADY_A_MEMBER']);
  });

  it('takes an account that belongs to no unit and has no open case', async () => {
    person = await member(town, await approvedUnit(town));
    await invited();
    expect(told(await accept(person, await token()))).toEqual([409, 'ACCOUNT_ALREADY_IN_UNIT']);
    person = await citizen(town);
    await asked(person, unit);
    await invited();
    expect(told(await accept(person, await token()))).toEqual([409, 'CASE_ALREADY_OPEN']);
    expect(await roleOf(person)).toBeNull();
  });

  it('is the administrator’s alone, who sees the unit’s own', async () => {
    const invitation = await invited();
    const colleague = await member(town, unit);
    const other = (await approvedUnit(town)).administrator;
    expect(told(await invite(colleague))).toEqual([403, 'NOT_UNIT_ADMINISTRATOR']);
    expect(told(await colleague.client.get('/api/my-unit/invitations'))).toEqual([
      403,
      'NOT_UNIT_ADMINISTRATOR',
    ]);
    for (const verb of ['resend', 'cancel'])
      expect(told(await change(invitation, verb, other))).toEqual([404, 'NOT_FOUND']);
    expect((await other.client.get('/api/my-unit/invitations')).body.data).toEqual([]);
    expect((await unit.administrator.client.get('/api/my-unit/invitations')).body).toMatchObject({
      data: [{ documentId: invitation.documentId, status: 'open' }],
      meta: { pagination: { total: 1 } },
    });
  });

  it('needs somebody signed in to accept it, and a number to go to', async () => {
    await invited();
    expect((await town.city.anonymous.post(`/api/invitations/${await token()}/accept`)).status).toBe(401);
    for (const data of [
      { mobile: '123' },
      { mobile: null },
      { role: 'administrator' },
      { password: '123456' },
    ])
      expect((await invite(unit.administrator, data)).status).toBe(400);
  });

  it('expires after 7 days, and can be sent again or anew', async () => {
    const invitation = await invited();
    const secret = await token();
    const moved = await town.operator.client.post('/workflow/test-clock/advance', {
      data: { milliseconds: 7 * DAY },
    });
    expect(moved.status).toBe(200);
    expect(told(await accept(person, secret))).toEqual([409, 'INVITATION_EXPIRED']);
    expect((await preview(secret)).body.data.status).toBe('expired');
    expect((await invite()).status).toBe(201);
    expect(told(await change(invitation, 'resend'))).toEqual([409, 'INVITATION_CANCELLED']);
    expect((await accept(person, await token(2))).status).toBe(200);
  });
});
