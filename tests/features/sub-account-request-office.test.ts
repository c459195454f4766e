import { randomUUID } from 'node:crypto';
import { eventually } from '../support/eventually';
import { told } from '../support/review-desk';
import { ask, asked, decide, requestTask, show, verb, type Request } from '../support/sub-account-requests';
import { bootTown, type Town } from '../support/town';
import {
  approvedUnit,
  citizen,
  handedOver,
  member,
  messagesOf,
  roleOf,
  tasksOf,
  type ApprovedUnit,
} from '../support/units';

const DAY = 86_400_000;

describe('who decides a request to become a sub-account, and when (product.md section 4)', () => {
  let town: Town;
  let unit: ApprovedUnit;

  beforeAll(async () => {
    town = await bootTown();
  }, 90_000);
  afterAll(() => town.city.stop());
  beforeEach(async () => {
    unit = await approvedUnit(town);
  });

  const advance = async (days: number) => {
    const moved = await town.operator.client.post('/workflow/test-clock/advance', {
      data: { milliseconds: days * DAY },
    });
    expect(moved.status).toBe(200);
  };

  it('moves with the role: the new administrator is told and decides, a claim of the former lapses', async () => {
    const successor = await member(town, unit);
    const applicant = await citizen(town);
    const request = await asked(applicant, unit);
    const { documentId } = await requestTask(unit.administrator, request);
    await unit.administrator.client.post(`/api/workflow/tasks/${documentId}/claim`);
    const { former, administrator } = await handedOver(town, unit, successor);
    expect(await tasksOf(former.client)).toEqual([]);
    const refused = await former.client.post(`/api/workflow/tasks/${documentId}/complete`, {
      data: { outcome: 'approve' },
    });
    expect(told(refused)).toEqual([404, 'TASK_NOT_FOUND']);
    expect(await messagesOf(administrator.client)).toContain('子账号申请转由您审核');
    expect((await requestTask(administrator, request)).assignee).toBeNull();
    expect((await decide(administrator, request, { outcome: 'approve' })).status).toBe(200);
    expect(await roleOf(applicant)).toBe('sub-account');
  });

  it('waits while the unit has no administrator, and the next one decides', async () => {
    await town.city.sql(`delete from memberships where account_id = $1`, [unit.administrator.id]);
    const applicant = await citizen(town);
    const request = await asked(applicant, unit);
    expect(await tasksOf(unit.administrator.client)).toEqual([]);
    const successor = await member(town, unit);
    const { administrator } = await handedOver(town, unit, successor);
    expect((await decide(administrator, request, { outcome: 'approve' })).status).toBe(200);
  });

  it.each([
    ['the applicant', () => Promise.resolve(null)],
    ['a sub-account of the unit', () => member(town, unit)],
    ['the administrator of another unit', async () => (await approvedUnit(town)).administrator],
  ])('is not %s’s to decide', async (_who, find) => {
    const applicant = await citizen(town);
    const request = await asked(applicant, unit);
    const { documentId } = await requestTask(unit.administrator, request);
    const person = (await find()) ?? applicant;
    const answer = await person.client.post(`/api/workflow/tasks/${documentId}/complete`, {
      data: { outcome: 'approve' },
    });
    expect(told(answer)).toEqual([404, 'TASK_NOT_FOUND']);
    expect(await roleOf(applicant)).toBeNull();
  });

  it('is shown to the applicant only', async () => {
    const request = await asked(await citizen(town), unit);
    for (const person of [await citizen(town), unit.administrator]) {
      for (const name of ['withdraw', 'remind', 'resubmit'])
        expect(told(await verb(person, request, name, {}))).toEqual([404, 'NOT_FOUND']);
      expect((await person.client.get(`/api/sub-account-requests/${request.documentId}`)).status).toBe(404);
    }
  });

  it('answers a repeat with the same key with the same request', async () => {
    const applicant = await citizen(town);
    const key = { 'idempotency-key': randomUUID() };
    const send = () =>
      applicant.client.post<Request>('/api/sub-account-requests', { data: { unit: unit.documentId } }, key);
    const [first, second] = await Promise.all([send(), send()]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body.data.documentId).toBe(second.body.data.documentId);
  });

  it('is approved or withdrawn when both happen at the same moment, never both', async () => {
    const outcomes = new Set<string>();
    for (let round = 0; round < 6; round += 1) {
      const applicant = await citizen(town);
      const request = await asked(applicant, unit);
      const { documentId } = await requestTask(unit.administrator, request);
      const approve = () =>
        unit.administrator.client.post(`/api/workflow/tasks/${documentId}/complete`, {
          data: { outcome: 'approve' },
        });
      const withdraw = () => verb(applicant, request, 'withdraw');
      const answers = await Promise.all(round % 2 === 0 ? [approve(), withdraw()] : [withdraw(), approve()]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const { status } = await show(applicant, request);
      expect(await roleOf(applicant)).toBe(status === 'approved' ? 'sub-account' : null);
      outcomes.add(status);
    }
    expect([...outcomes].every((status) => ['approved', 'withdrawn'].includes(status))).toBe(true);
  });

  it('reminds the administrator after 3 working days, and closes after 10; then the account may ask again', async () => {
    const applicant = await citizen(town);
    const request = await asked(applicant, unit);
    await advance(9);
    await eventually(async () => {
      expect(await messagesOf(unit.administrator.client)).toContain('子账号申请尚未审核');
    });
    expect(await show(applicant, request)).toMatchObject({ status: 'under-review' });
    await advance(16);
    await eventually(async () => {
      expect(await show(applicant, request)).toMatchObject({
        status: 'expired',
        statusLabel: '已过期，可重新申请',
        canWithdraw: false,
        canRemind: false,
      });
    });
    expect(await messagesOf(applicant.client)).toContain('子账号申请已过期');
    expect(await tasksOf(unit.administrator.client)).toEqual([]);
    expect((await ask(applicant, unit)).status).toBe(201);
  });
});
