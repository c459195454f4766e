import { bootstrapCity } from '../../src/bootstrap';
import { bootInstallation, type Installation } from '../support/installation';
import { account, adminUser, department, type Department, type Person } from '../support/people';
import {
  freshCreditCode,
  freshUnitName,
  register,
  taskOf,
  unitOf,
  upload,
  type Registration,
} from '../support/registrations';

type Body = Readonly<Record<string, unknown>>;

describe('what stays true whoever is faster (product.md section 3)', () => {
  let city: Installation;
  let bureau: Department;
  let reviewer: Person;

  beforeAll(async () => {
    city = await bootInstallation();
    reviewer = await adminUser(city, 'city-reviewer');
    bureau = await department(city, '芝罘区科学技术局', { reviewers: [reviewer] });
  }, 90_000);
  afterAll(() => city.stop());

  const decide = async (registration: Registration, data: Body, by: Person = reviewer) => {
    const task = await taskOf(by.client, registration);
    return by.client.post(`/workflow/tasks/${task.documentId}/complete`, { data });
  };
  const returnTo = async (registration: Registration, fieldsToCorrect: readonly string[]) => {
    const task = await taskOf(reviewer.client, registration);
    return reviewer.client.post(`/workflow/tasks/${task.documentId}/return`, {
      data: { fieldsToCorrect, comment: '请补正' },
    });
  };
  const resubmit = (person: Person, { documentId }: Registration, data: Body) =>
    person.client.post<Registration>(`/api/unit-registrations/${documentId}/resubmit`, { data });
  const registered = async (changes: Body = {}) => {
    const applicant = await account(city);
    const answer = await register(applicant, bureau, changes);
    expect(answer.status).toBe(201);
    return { applicant, registration: answer.body.data };
  };

  it.each([
    ['name', () => ({ name: freshUnitName() })],
    ['credit code', () => ({ creditCode: freshCreditCode() })],
  ])('of those who register the same %s at the same moment one gets the case', async (_what, same) => {
    const shared = same();
    const people = await Promise.all(Array.from({ length: 4 }, () => account(city)));
    const answers = await Promise.all(people.map((person) => register(person, bureau, shared)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    for (const { body } of answers.filter(({ status }) => status === 409)) {
      expect(body.error.details).toMatchObject({
        code: 'UNIT_ALREADY_REGISTERED',
        unit: { status: 'under-review' },
      });
    }
  });

  it('a name counts as taken however it is written', async () => {
    await registered({ name: '烟台远航（山东）ABC有限公司' });
    const answer = await register(await account(city), bureau, {
      name: '烟台远航 (山东)ａｂｃ\u200b有限公司',
    });
    expect(answer.body.error.details.code).toBe('UNIT_ALREADY_REGISTERED');
  });

  it('an account has one open case, however often it presses the button at once', async () => {
    const person = await account(city);
    const answers = await Promise.all(Array.from({ length: 4 }, () => register(person, bureau)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const codes = answers.filter(({ status }) => status === 409).map(({ body }) => body.error.details.code);
    expect(new Set(codes)).toEqual(new Set(['CASE_ALREADY_OPEN']));
    const units = await city.sql('select 1 from unit_registrations where account_id = $1', [person.id]);
    expect(units).toHaveLength(1);
  });

  it('an account with a unit registers no other', async () => {
    const { applicant, registration } = await registered();
    await decide(registration, { outcome: 'approve' });
    const answer = await register(applicant, bureau);
    expect([answer.status, answer.body.error.details.code]).toEqual([409, 'ACCOUNT_ALREADY_IN_UNIT']);
  });

  it('an approval that would give an account a second unit is refused, and leaves everything as it was', async () => {
    const { applicant, registration } = await registered();
    const { applicant: other, registration: theirs } = await registered();
    await decide(theirs, { outcome: 'approve' });
    await city.sql('update memberships set account_id = $1 where account_id = $2', [applicant.id, other.id]);
    const answer = await decide(registration, { outcome: 'approve' });
    expect([answer.status, answer.body.error.details.code]).toEqual([409, 'ACCOUNT_ALREADY_IN_UNIT']);
    const now = await applicant.client.get<Registration>(
      `/api/unit-registrations/${registration.documentId}`,
    );
    expect(now.body.data.status).toBe('under-review');
    await expect(taskOf(reviewer.client, registration)).resolves.toBeDefined();
  });

  it('a registered unit shows a stranger its masked administrator and nothing else', async () => {
    const name = freshUnitName();
    const holder = await account(city, { name: '欧阳小明', mobileMasked: '138****0001' });
    const { body } = await register(holder, bureau, { name });
    await decide(body.data, { outcome: 'approve' });
    const stranger = await account(city);
    const answer = await stranger.client.get(`/api/units/lookup?name=${encodeURIComponent(name)}`);
    expect(answer.body.data).toEqual({
      status: 'registered',
      documentId: expect.any(String) as unknown,
      name,
      district: bureau.name,
      administrator: { name: '欧***', mobile: '138****0001', boundIdentityKinds: [] },
    });
  });

  describe('a correction', () => {
    it('changes the fields that the reviewer named and no other', async () => {
      const { applicant, registration } = await registered();
      await returnTo(registration, ['address', 'contactMobile']);
      const wrong = await resubmit(applicant, registration, {
        unit: { address: '新地址1号', legalRepresentative: '别人' },
      });
      expect([wrong.status, wrong.body.error.details]).toMatchObject([
        422,
        { code: 'FIELD_NOT_RETURNED', fields: ['legalRepresentative'] },
      ]);
      const right = await resubmit(applicant, registration, {
        unit: { address: '新地址1号', contactMobile: '13800000001', legalRepresentative: '王海' },
      });
      expect(right.body.data).toMatchObject({
        status: 'under-review',
        unit: { address: '新地址1号', contactMobile: '138****0001' },
      });
    });

    it('is made once when the button is pressed twice', async () => {
      const { applicant, registration } = await registered();
      await returnTo(registration, ['address']);
      const answers = await Promise.all(
        [1, 2, 3].map((floor) =>
          resubmit(applicant, registration, { unit: { address: `新地址${String(floor)}楼` } }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
      const [{ submissions }] = (await city.sql<{ submissions: unknown[] | string }>(
        'select submissions from unit_registrations where document_id = $1',
        [registration.documentId],
      )) as [{ submissions: unknown[] | string }];
      expect(
        typeof submissions === 'string' ? (JSON.parse(submissions) as unknown[]) : submissions,
      ).toHaveLength(2);
    });

    it('and a withdrawal at the same moment end in one of the two, never in a fault', async () => {
      for (let round = 0; round < 5; round += 1) {
        const { applicant, registration } = await registered();
        await returnTo(registration, ['address']);
        const answers = await Promise.all([
          resubmit(applicant, registration, { unit: { address: '新地址' } }),
          applicant.client.post<Registration>(`/api/unit-registrations/${registration.documentId}/withdraw`),
        ]);
        expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
        const { status } = (
          await applicant.client.get<Registration>(`/api/unit-registrations/${registration.documentId}`)
        ).body.data;
        expect(status).toBe('withdrawn');
      }
    });

    it('cannot be made while nobody asked for one', async () => {
      const { applicant, registration } = await registered();
      const answer = await resubmit(applicant, registration, { unit: { address: '新地址' } });
      expect([answer.status, answer.body.error.details.code]).toEqual([
        409,
        'REGISTRATION_NOT_RESUBMITTABLE',
      ]);
    });
  });

  describe('after a rejection', () => {
    it('the corrected data start a new case of the same registration', async () => {
      const { applicant, registration } = await registered();
      await decide(registration, { outcome: 'reject', comment: '名称与执照不符' });
      const name = freshUnitName();
      const again = await resubmit(applicant, registration, { unit: { name } });
      expect(again.body.data).toMatchObject({ status: 'under-review', unit: { name } });
      expect(again.body.data.processInstanceId).not.toBe(registration.processInstanceId);
      expect((await decide(again.body.data, { outcome: 'approve' })).status).toBe(200);
    });

    it('the name is free, and who takes it first has it', async () => {
      const name = freshUnitName();
      const { applicant, registration } = await registered({ name });
      await decide(registration, { outcome: 'reject', comment: '不符合条件' });
      expect((await register(await account(city), bureau, { name })).status).toBe(201);
      const late = await resubmit(applicant, registration, {});
      expect([late.status, late.body.error.details.code]).toEqual([409, 'UNIT_ALREADY_REGISTERED']);
    });

    it('one may start over with the same documents', async () => {
      const applicant = await account(city);
      const evidence = (await upload(applicant.client)).files.map(({ id }) => id);
      const send = () =>
        applicant.client.post<Registration>('/api/unit-registrations', {
          data: { unit: unitOf(bureau), evidence },
        });
      const first = await send();
      await decide(first.body.data, { outcome: 'reject', comment: '不符合条件' });
      expect((await send()).status).toBe(201);
    });
  });

  it('nobody decides a case of their own: an account and a reviewer with one e-mail are one person', async () => {
    const email = 'both@city.test';
    const both = await adminUser(city, 'city-reviewer', { email });
    const shared = await department(city, '双重区科学技术局', { reviewers: [both] });
    const applicant = await account(city, { email: 'BOTH@city.test' });
    const { body } = await register(applicant, shared);
    const answer = await decide(body.data, { outcome: 'approve' }, both);
    expect([answer.status, answer.body.error.details.code]).toEqual([403, 'SEPARATION_OF_DUTIES']);
  });

  it('departments that are each other’s parent neither loop nor vanish', async () => {
    const { strapi } = city;
    const one = await department(city, '环一');
    const two = await department(city, '环二', { parent: one });
    await strapi.documents('api::department.department').update({
      documentId: one.documentId,
      data: { parent: two.id } as never,
    });
    const tree = await city.anonymous.get('/api/departments');
    expect(JSON.stringify(tree.body.data)).toContain('环一');
    expect(JSON.stringify(tree.body.data)).toContain('环二');
  });

  it('a start changes neither roles that a super admin has edited nor data, and closes what was opened by hand', async () => {
    const { strapi } = city;
    const held = () =>
      city.sql<{ action: string }>(
        `select p.action from admin_permissions p join admin_permissions_role_lnk l on l.permission_id = p.id
         join admin_roles r on r.id = l.role_id where r.code = 'city-reviewer' order by 1`,
      );
    await city.sql(`delete from admin_permissions where action = 'plugin::workflow.task.decide'
      and id in (select permission_id from admin_permissions_role_lnk l join admin_roles r on r.id = l.role_id
                 where r.code = 'city-reviewer')`);
    const edited = await held();
    const role = (await strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } })) as { id: number };
    await strapi.db.query('plugin::users-permissions.permission').create({
      data: { action: 'plugin::users-permissions.user.find', role: role.id },
    });
    await bootstrapCity(strapi);
    expect(await held()).toEqual(edited);
    const open = await strapi.db
      .query('plugin::users-permissions.permission')
      .count({ where: { action: 'plugin::users-permissions.user.find' } });
    expect(open).toBe(0);
  });
});
