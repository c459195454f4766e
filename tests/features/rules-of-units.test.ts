import { eventually } from '../support/eventually';
import { reachableUnit, type Unit } from '../support/four-flows';
import { signedInAgain, type Person } from '../support/people';
import { freshCreditCode, freshUnitName, register, taskOf, unitOf, upload } from '../support/registrations';
import { told } from '../support/review-desk';
import { bootTown, type Town } from '../support/town';
import { citizen, dispute, member, onMember, roleOf } from '../support/units';

type Body = Readonly<Record<string, unknown>>;

describe('units, and who belongs to them (product.md sections 3 and 5)', () => {
  let town: Town;

  beforeAll(async () => {
    town = await bootTown();
  }, 90_000);
  afterAll(() => town.city.stop());

  const lookUp = async (person: Person, query: Readonly<Record<string, string>>) =>
    (await person.client.get<Body>(`/api/units/lookup?${new URLSearchParams(query).toString()}`)).body.data;
  const me = async (person: Person) => (await person.client.get<Body>('/api/me')).body.data;
  const evidenceOf = async ({ client }: Person) => (await upload(client)).files.map(({ id }) => id);
  const change = async ({ administrator }: Unit, changes: Body) => {
    const evidence = await evidenceOf(administrator);
    const asked = await administrator.client.post<{ documentId: string }>('/api/business-info-changes', {
      data: { changes, evidence },
    });
    if (asked.status !== 201) throw new Error(`Not taken: ${JSON.stringify(asked.body)}`);
    return asked.body.data;
  };
  const approve = async (entry: { readonly documentId: string }) => {
    const { documentId } = await taskOf(town.reviewer.client, entry as never);
    return town.reviewer.client.post(`/workflow/tasks/${documentId}/complete`, {
      data: { outcome: 'approve' },
    });
  };

  describe('a unit that has changed its name and code', () => {
    it('is found by the new name however it is written, by the new code, and not by the old ones', async () => {
      const [old, code, serial] = [freshUnitName(), freshCreditCode(), freshCreditCode().slice(8, 17)];
      const [oldCode, name] = [freshCreditCode(), `烟台新名（${serial}）ABC有限公司`];
      const unit = await reachableUnit(town, { name: old, creditCode: oldCode });
      await approve(await change(unit, { name, creditCode: code }));
      const stranger = await citizen(town);
      for (const written of [
        name,
        ` 烟台 新名(${serial})ＡＢＣ有限公司\u3000`,
        `烟台新名（${serial})ＡBC有限公司`,
      ])
        expect(await lookUp(stranger, { name: written })).toMatchObject({
          status: 'registered',
          documentId: unit.documentId,
          name,
        });
      expect(await lookUp(stranger, { creditCode: code })).toMatchObject({ name });
      expect(await lookUp(stranger, { name: old })).toEqual({ status: 'unknown' });
      expect(await lookUp(stranger, { creditCode: oldCode })).toEqual({ status: 'unknown' });
    });

    it('leaves its old name and code to whoever registers them next, and keeps its own', async () => {
      const [old, oldCode] = [freshUnitName(), freshCreditCode()];
      const [name, creditCode] = [freshUnitName(), freshCreditCode()];
      const unit = await reachableUnit(town, { name: old, creditCode: oldCode });
      await approve(await change(unit, { name, creditCode }));
      const taken = await register(await citizen(town), town.district, { name });
      expect(told(taken)).toEqual([409, 'UNIT_ALREADY_REGISTERED']);
      const codeTaken = await register(await citizen(town), town.district, { creditCode });
      expect(told(codeTaken)).toEqual([409, 'UNIT_ALREADY_REGISTERED']);
      const next = await register(await citizen(town), town.district, { name: old, creditCode: oldCode });
      expect(next.status).toBe(201);
      expect((await approve(next.body.data)).status).toBe(200);
      expect(await lookUp(await citizen(town), { name: old })).toMatchObject({ status: 'registered' });
    });
  });

  it('is told of a unit under review, and offered neither an appeal nor a request', async () => {
    const name = freshUnitName();
    await register(await citizen(town), town.district, { name });
    const [pending] = await town.city.sql<{ document_id: string }>(
      'select document_id from units where name = $1',
      [name],
    );
    const unit = String(pending?.document_id);
    const stranger = await citizen(town);
    expect(await lookUp(stranger, { name })).toEqual({
      status: 'under-review',
      name,
      district: town.district.name,
    });
    const evidence = await evidenceOf(stranger);
    const appeal = await stranger.client.post('/api/unit-appeals', {
      data: { unit, reason: '本人负责', evidence },
    });
    expect(told(appeal)).toEqual([422, 'UNIT_UNKNOWN']);
    const request = await stranger.client.post('/api/sub-account-requests', { data: { unit } });
    expect(told(request)).toEqual([422, 'UNIT_UNKNOWN']);
    expect(await me(stranger)).toMatchObject({ nextStep: 'bind-unit', openCase: null });
  });

  it('shows a sub-account none of the unit’s people, invitations, changes and appeals', async () => {
    const unit = await reachableUnit(town);
    const [subAccount, colleague] = [await member(town, unit), await member(town, unit)];
    await unit.administrator.client.post('/api/my-unit/members', {
      data: { name: '张晓', mobile: '13712345678' },
    });
    const { documentId } = await change(unit, { legalRepresentative: '李山' });
    for (const path of ['/api/my-unit/members', '/api/my-unit/invitations', '/api/unit-appeals'])
      expect([path, ...told(await subAccount.client.get(path))]).toEqual([
        path,
        403,
        'NOT_UNIT_ADMINISTRATOR',
      ]);
    const changed = await subAccount.client.get(`/api/business-info-changes/${documentId}`);
    expect(told(changed)).toEqual([404, 'NOT_FOUND']);
    await dispute(town, unit);
    const [appeal] = await town.city.sql<{ document_id: string }>(
      `select a.document_id from unit_appeals a join units u on u.id = a.unit_id where u.document_id = $1`,
      [unit.documentId],
    );
    const read = await subAccount.client.get(`/api/unit-appeals/${String(appeal?.document_id)}`);
    expect(told(read)).toEqual([404, 'NOT_FOUND']);
    const seen = JSON.stringify((await subAccount.client.get('/api/my-unit')).body);
    for (const secret of [colleague.email, colleague.mobile, documentId, '13712345678', '李山'])
      expect(seen).not.toContain(secret);
  });

  it('lists an account’s cases of every kind together, newest first, in pages', async () => {
    const person = await citizen(town);
    const kinds: string[] = [];
    const withdrawn = async (path: string, data: Body) => {
      const { body } = await person.client.post<{ documentId: string }>(path, { data });
      expect((await person.client.post(`${path}/${body.data.documentId}/withdraw`)).status).toBe(200);
      kinds.unshift(path.replace('/api/', '').replace(/s$/, ''));
    };
    const other = await reachableUnit(town);
    await withdrawn('/api/sub-account-requests', { unit: other.documentId });
    const appeal = { unit: other.documentId, reason: '本人负责', evidence: await evidenceOf(person) };
    await withdrawn('/api/unit-appeals', appeal);
    await withdrawn('/api/sub-account-requests', { unit: other.documentId });
    const { body } = await register(person, town.district);
    kinds.unshift('unit-registration');
    await approve(body.data);
    const changes = { legalRepresentative: '李山' };
    await withdrawn('/api/business-info-changes', { changes, evidence: await evidenceOf(person) });
    const page = async (number: number) =>
      (
        await person.client.get<readonly { kind: string; statusLabel: string }[]>(
          `/api/me/cases?page=${String(number)}&pageSize=2`,
        )
      ).body;
    const pages = [await page(1), await page(2), await page(3), await page(4)];
    expect(pages.map(({ data }) => data.length)).toEqual([2, 2, 1, 0]);
    expect(pages.flatMap(({ data }) => data.map(({ kind }) => kind))).toEqual(kinds);
    expect(pages[0]?.meta).toMatchObject({ pagination: { page: 1, total: 5, pageCount: 3 } });
    expect(pages.flatMap(({ data }) => data.map(({ statusLabel }) => statusLabel))).toEqual([
      '已撤销',
      '审核通过',
      '已撤销',
      '申诉已撤销',
      '已撤销',
    ]);
  });

  it('asks whoever was removed or has left to bind a unit again', async () => {
    const unit = await reachableUnit(town);
    const [removed, left] = [await member(town, unit), await member(town, unit)];
    expect(await me(removed)).toMatchObject({ nextStep: 'done' });
    expect((await onMember(unit.administrator, removed, 'remove')).status).toBe(200);
    expect((await left.client.post('/api/my-unit/leave')).status).toBe(200);
    for (const person of [removed, left])
      expect(await me(await signedInAgain(town.city, person))).toMatchObject({
        nextStep: 'bind-unit',
        membership: null,
      });
  });

  it('gives one account one unit, though it comes through every door at the same moment', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [inviting, other] = [await reachableUnit(town), await reachableUnit(town)];
      const person = await citizen(town);
      const [first, second] = [await evidenceOf(person), await evidenceOf(person)];
      await inviting.administrator.client.post('/api/my-unit/members', {
        data: { name: '王小明', mobile: person.mobile },
      });
      const token = await eventually(() => {
        const found = town.city.sms.messages
          .filter(({ mobile }) => mobile === `+86${person.mobile}`)
          .flatMap(({ text }) => /invitations\/([\w-]{43})/.exec(text)?.[1] ?? []);
        if (found[0] === undefined) throw new Error('No link has come');
        return found[0];
      });
      const [accepted, ...cases] = await Promise.all([
        person.client.post(`/api/invitations/${token}/accept`),
        person.client.post('/api/sub-account-requests', { data: { unit: other.documentId } }),
        person.client.post('/api/unit-appeals', {
          data: { unit: other.documentId, reason: '本人负责', evidence: first },
        }),
        person.client.post('/api/unit-registrations', {
          data: { unit: unitOf(town.district), evidence: second },
        }),
      ]);
      const opened = cases.filter(({ status }) => status === 201);
      expect(opened.length + (accepted.status === 200 ? 1 : 0)).toBe(1);
      for (const answer of [accepted, ...cases])
        if (answer.status >= 300)
          expect(['CASE_ALREADY_OPEN', 'ACCOUNT_ALREADY_IN_UNIT']).toContain(told(answer)[1]);
      const [counts] = await town.city.sql<{ units: number }>(
        'select count(*)::int as units from memberships where account_id = $1',
        [person.id],
      );
      expect(counts?.units).toBe(accepted.status === 200 ? 1 : 0);
    }
  });

  describe('the database’s own word, whatever code says', () => {
    it('is: one unit an account, one administrator a unit', async () => {
      const [unit, other] = [await reachableUnit(town), await reachableUnit(town)];
      const subAccount = await member(town, unit);
      const insert = (account: Person, { documentId }: Unit, role: string) =>
        town.city.sql(
          `insert into memberships (document_id, account_id, unit_id, role, since, published_at)
           select md5(random()::text), $1, id, $3, now(), now() from units where document_id = $2`,
          [account.id, documentId, role],
        );
      await expect(insert(subAccount, other, 'sub-account')).rejects.toMatchObject({
        constraint: 'memberships_one_unit',
      });
      const stranger = await citizen(town);
      await expect(insert(stranger, unit, 'administrator')).rejects.toMatchObject({
        constraint: 'memberships_one_administrator',
      });
      expect(await roleOf(stranger)).toBeNull();
    });

    it('is: one open case an account, one name and one code a unit', async () => {
      const name = freshUnitName();
      const { body } = await register(await citizen(town), town.district, { name });
      const copied = async (
        table: string,
        key: string,
        value: string,
        changes: Readonly<Record<string, string>>,
      ) => {
        const columns = await town.city.sql<{ name: string }>(
          `select column_name as name from information_schema.columns
           where table_name = $1 and column_name <> 'id'`,
          [table],
        );
        const names = columns.map((column) => column.name);
        const values = names.map((column) => changes[column] ?? column);
        return town.city.sql(
          `insert into ${table} (${names.join(', ')}) select ${values.join(', ')} from ${table} where ${key} = $1`,
          [value],
        );
      };
      const document_id = 'md5(random()::text)';
      await expect(
        copied('workflow_process_instances', 'document_id', body.data.processInstanceId, {
          document_id,
          business_key: "business_key || 'x'",
        }),
      ).rejects.toMatchObject({ constraint: 'workflow_instances_exclusive_key' });
      for (const [field, constraint] of [
        ['credit_code', 'units_name_taken'],
        ['name_normalised', 'units_credit_code_taken'],
      ] as const)
        await expect(
          copied('units', 'name', name, { document_id, [field]: `${field} || 'x'` }),
        ).rejects.toMatchObject({ constraint });
    });
  });

  it('counts a changed e-mail only when a code has proved it', async () => {
    const person = await citizen(town);
    const email = `new-${person.username}@city.test`;
    const changed = await person.client.put<Body>('/api/me/profile', { data: { email } });
    expect(changed.body.data).toMatchObject({ account: { email: person.email }, toProve: ['email'] });
    const code = await eventually(() => {
      const mail = town.city.mail.mails.find(({ to }) => to === email);
      const found = /\d{6}/.exec(mail?.text ?? '')?.[0];
      if (found === undefined) throw new Error('No code has come');
      return found;
    });
    expect((await me(person)).account).toMatchObject({ email: person.email });
    const verify = (value: string) =>
      person.client.post('/api/me/contact-codes/verify', { data: { channel: 'email', code: value } });
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    expect(told(await verify(wrong))).toEqual([422, 'CONTACT_CODE_WRONG']);
    expect((await verify(code)).status).toBe(200);
    expect((await me(person)).account).toMatchObject({ email });
  });
});
