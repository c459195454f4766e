import type { Answer } from '../support/http';
import { account, type Person } from '../support/people';
import { taskOf } from '../support/registrations';
import { told } from '../support/review-desk';
import { bootTown, type Town } from '../support/town';

interface Record_ {
  readonly event: string;
  readonly actor: string;
  readonly details: Readonly<Record<string, unknown>>;
}

describe('unit information (product.md section 5)', () => {
  let town: Town;

  beforeAll(async () => {
    town = await bootTown();
  }, 90_000);
  afterAll(() => town.city.stop());

  const show = (person: Person): Promise<Answer<Record<string, unknown>>> =>
    person.client.get('/api/my-unit');
  const edit = (person: Person, data: unknown): Promise<Answer<Record<string, unknown>>> =>
    person.client.put('/api/my-unit', { data });
  const records = async (event: string, person: Person): Promise<readonly Record_[]> => {
    const rows = await town.city.sql<{ record: string }>(
      'select record from audit_records where event = $1 and actor = $2 order by number',
      [event, `user:${String(person.id)}`],
    );
    return rows.map(({ record }) => JSON.parse(record) as Record_);
  };
  /** An approved unit with its administrator and a sub-account. */
  const unit = async () => {
    const { applicant: administrator, registration } = await town.registered({
      contactName: '刘芳',
      contactMobile: '13800000021',
    });
    const task = await taskOf(town.reviewer.client, registration);
    await town.reviewer.client.post(`/workflow/tasks/${task.documentId}/complete`, {
      data: { outcome: 'approve' },
    });
    const subAccount = await account(town.city);
    await town.city.sql(
      `insert into memberships (document_id, account_id, unit_id, role, since, published_at)
       select md5(random()::text), $1, unit_id, 'sub-account', now(), now()
       from memberships where account_id = $2`,
      [subAccount.id, administrator.id],
    );
    return { administrator, subAccount };
  };

  it('shows the administrator all data of the unit, the mobile masked', async () => {
    const { administrator } = await unit();
    expect(await show(administrator)).toMatchObject({
      status: 200,
      body: {
        data: {
          role: 'administrator',
          unit: {
            kind: 'enterprise',
            legalRepresentative: '王海',
            address: '烟台市莱山区科技大道1号',
            department: { documentId: town.district.documentId, name: '芝罘区科学技术局' },
            contactName: '刘芳',
            contactMobile: '138****0021',
            registrationState: 'approved',
          },
        },
      },
    });
  });

  it('lets the administrator edit the plain fields at once, and each edit is an audit record', async () => {
    const { administrator } = await unit();
    const answer = await edit(administrator, { contactName: '赵敏', contactMobile: '13800000022' });
    expect(answer.status).toBe(200);
    expect((await show(administrator)).body.data).toMatchObject({
      unit: { contactName: '赵敏', contactMobile: '138****0022' },
    });
    expect(await records('unit.edited', administrator)).toMatchObject([
      { details: { field: 'contactName', before: '刘*', after: '赵*' } },
      { details: { field: 'contactMobile', before: '138****0021', after: '138****0022' } },
    ]);
  });

  it('records nothing when a field is sent as it stands', async () => {
    const { administrator } = await unit();
    expect((await edit(administrator, { contactName: '刘芳', contactMobile: '13800000021' })).status).toBe(
      200,
    );
    expect(await records('unit.edited', administrator)).toEqual([]);
  });

  it('clears a field that is set to nothing', async () => {
    const { administrator } = await unit();
    await edit(administrator, { contactMobile: null });
    expect((await show(administrator)).body.data).toMatchObject({ unit: { contactMobile: null } });
  });

  it.each([
    ['name', '烟台新名有限公司'],
    ['creditCode', '91370600MA3C0PEE37'],
    ['legalRepresentative', '李山'],
    ['kind', 'other'],
    ['address', '烟台市芝罘区海港路1号'],
    ['department', 'k2xyzu5f0t3v8w1q7r6n4m9p'],
    ['registrationState', 'released'],
  ])('does not change %s, which is no plain field', async (field, value) => {
    const { administrator } = await unit();
    const before = (await show(administrator)).body.data;
    expect(told(await edit(administrator, { [field]: value }))).toEqual([400, 'INVALID_REQUEST']);
    expect((await show(administrator)).body.data).toEqual(before);
  });

  it('shows a sub-account the unit and the administrator’s name and contact, and no more', async () => {
    const { administrator, subAccount } = await unit();
    await administrator.client.put('/api/me/profile', { data: { name: '王海' } });
    const { body } = await show(subAccount);
    expect(body.data).toMatchObject({
      role: 'sub-account',
      administrator: { name: '王海', email: administrator.email },
    });
    expect(Object.keys(body.data).sort()).toEqual(['administrator', 'promotion', 'role', 'unit']);
    expect(Object.keys(body.data.administrator as object).sort()).toEqual(['email', 'mobile', 'name']);
    expect(Object.keys(body.data.unit as object).sort()).toEqual([
      'address',
      'creditCode',
      'department',
      'district',
      'documentId',
      'kind',
      'legalRepresentative',
      'name',
    ]);
  });

  it('keeps a record of every view of the administrator’s number', async () => {
    const { administrator, subAccount } = await unit();
    const accounts: { proveMobile(id: number, mobile: string, at: Date): Promise<void> } =
      town.city.strapi.service('api::account.account') as never;
    await accounts.proveMobile(administrator.id, '+8613800000023', new Date());
    expect((await show(subAccount)).body.data).toMatchObject({
      administrator: { mobile: '+8613800000023' },
    });
    expect(await records('personal-data.viewed', subAccount)).toMatchObject([
      { details: { field: 'mobile' } },
    ]);
  });

  it('refuses a sub-account’s edit, and changes nothing', async () => {
    const { administrator, subAccount } = await unit();
    expect(told(await edit(subAccount, { contactName: '赵敏' }))).toEqual([403, 'NOT_UNIT_ADMINISTRATOR']);
    expect((await show(administrator)).body.data).toMatchObject({ unit: { contactName: '刘芳' } });
  });

  it('has nothing for an account that belongs to no unit, even while its registration is under review', async () => {
    const { applicant } = await town.registered();
    expect(told(await show(applicant))).toEqual([403, 'NOT_IN_A_UNIT']);
    expect(told(await edit(applicant, { contactName: '赵敏' }))).toEqual([403, 'NOT_IN_A_UNIT']);
  });
});
