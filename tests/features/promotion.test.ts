import { signedInAgain, type Person } from '../support/people';
import { told } from '../support/review-desk';
import { bootTown, type Town } from '../support/town';
import {
  approvedUnit,
  audited,
  citizen,
  dispute,
  handedOver,
  member,
  messagesOf,
  onMember,
  roleOf,
  type ApprovedUnit,
  type Member,
} from '../support/units';

const DAY = 86_400_000;

interface Promotion {
  readonly documentId: string;
  readonly status: string;
}

describe('promotion to administrator (product.md section 5)', () => {
  let town: Town;
  let unit: ApprovedUnit;
  let successor: Member;

  beforeAll(async () => {
    town = await bootTown();
  }, 90_000);
  afterAll(() => town.city.stop());
  beforeEach(async () => {
    unit = await approvedUnit(town);
    successor = await member(town, unit, { name: '赵敏' });
  });

  const proposed = async (): Promise<Promotion> => {
    const answer = await unit.administrator.client.post<Promotion>(
      `/api/my-unit/members/${successor.documentId}/promote`,
    );
    if (answer.status !== 201) throw new Error(`Not proposed: ${JSON.stringify(answer.body)}`);
    return answer.body.data;
  };
  const promote = (person: Person, one: Member) => onMember(person, one, 'promote');
  const verb = (person: Person, { documentId }: Promotion, name: string) =>
    person.client.post<Promotion>(`/api/promotions/${documentId}/${name}`);
  const show = (person: Person, { documentId }: Promotion) =>
    person.client.get<Promotion>(`/api/promotions/${documentId}`);
  const again = (person: Person) => signedInAgain(town.city, person);
  const administrators = async () => {
    const rows = await town.city.sql<{ account_id: number }>(
      `select m.account_id from memberships m join units u on u.id = m.unit_id
       where u.document_id = $1 and m.role = 'administrator'`,
      [unit.documentId],
    );
    return rows.map((row) => row.account_id);
  };

  it('waits for the successor, who finds the proposal at the unit', async () => {
    const promotion = await proposed();
    expect(await administrators()).toEqual([unit.administrator.id]);
    for (const person of [unit.administrator, successor]) {
      expect((await person.client.get('/api/my-unit')).body.data).toMatchObject({
        promotion: { documentId: promotion.documentId, successor: { name: '赵敏' } },
      });
      expect((await show(person, promotion)).body.data.status).toBe('open');
    }
    const colleague = await member(town, unit);
    expect((await colleague.client.get('/api/my-unit')).body.data).toMatchObject({ promotion: null });
    expect((await show(colleague, promotion)).status).toBe(404);
    expect(await messagesOf(successor.client)).toContain('请您担任单位管理员');
  });

  it('swaps the roles when the successor accepts, signs both out, and tells both', async () => {
    const answer = await verb(successor, await proposed(), 'accept');
    expect(answer).toMatchObject({ status: 200, body: { data: { status: 'accepted' } } });
    for (const person of [unit.administrator, successor])
      expect((await person.client.get('/api/me')).status).toBe(401);
    const [former, current] = [await again(unit.administrator), await again(successor)];
    expect([await roleOf(former), await roleOf(current)]).toEqual(['sub-account', 'administrator']);
    expect(await messagesOf(former.client)).toContain('单位管理员已变更');
    expect(await messagesOf(current.client)).toContain('您已成为单位管理员');
    expect((await audited(town, 'promotion.accepted')).at(-1)).toMatchObject({
      actor: `user:${successor.id}`,
      details: { unit: unit.documentId },
    });
  });

  it.each([
    ['decline', 'declined', () => successor, () => unit.administrator, '提名已被谢绝'],
    ['cancel', 'cancelled', () => unit.administrator, () => successor, '提名已取消'],
  ])(
    'changes nothing when they %s, and then somebody else can be proposed',
    async (name, status, by, other, title) => {
      const promotion = await proposed();
      expect((await verb(by(), promotion, name)).body.data.status).toBe(status);
      expect(await administrators()).toEqual([unit.administrator.id]);
      expect(await messagesOf(other().client)).toContain(title);
      expect(told(await verb(successor, promotion, 'accept'))).toEqual([409, 'PROMOTION_SETTLED']);
      expect((await promote(unit.administrator, await member(town, unit))).status).toBe(201);
    },
  );

  it('is accepted and declined by the successor only, and cancelled by who proposed it only', async () => {
    const promotion = await proposed();
    const stranger = await citizen(town);
    const colleague = await member(town, unit);
    for (const person of [stranger, colleague, unit.administrator])
      for (const name of ['accept', 'decline'])
        expect(told(await verb(person, promotion, name))).toEqual([404, 'NOT_FOUND']);
    for (const person of [stranger, colleague, successor])
      expect(told(await verb(person, promotion, 'cancel'))).toEqual([404, 'NOT_FOUND']);
    expect(await administrators()).toEqual([unit.administrator.id]);
  });

  it('is open once a unit, also when two are proposed at the same moment', async () => {
    const other = await member(town, unit);
    const answers = await Promise.all([
      promote(unit.administrator, successor),
      promote(unit.administrator, other),
    ]);
    expect(answers.map(told).sort()).toEqual([[201], [409, 'PROMOTION_ALREADY_OPEN']]);
  });

  it('is proposed to nobody who cannot sign in, no stranger, and not to oneself', async () => {
    const unbound = await member(town, unit, { bindingState: 'unbound' });
    const foreign = await member(town, await approvedUnit(town));
    await onMember(unit.administrator, successor, 'disable');
    for (const person of [successor, unbound])
      expect(told(await promote(unit.administrator, person))).toEqual([409, 'SUCCESSOR_CANNOT_SIGN_IN']);
    expect(told(await promote(unit.administrator, foreign))).toEqual([404, 'NOT_FOUND']);
    expect(told(await promote(successor, unbound))[0]).toBe(401);
  });

  it.each(['remove', 'disable'])(
    'comes to nothing or stands, never both, when the successor is %sd meanwhile',
    async (name) => {
      for (let round = 0; round < 4; round += 1) {
        unit = await approvedUnit(town);
        successor = await member(town, unit);
        const promotion = await proposed();
        const act = () => onMember(unit.administrator, successor, name);
        const accept = () => verb(successor, promotion, 'accept');
        const [one, two] = await Promise.all(round % 2 === 0 ? [act(), accept()] : [accept(), act()]);
        const acted = round % 2 === 0 ? one : two;
        const accepted = round % 2 === 0 ? two : one;
        expect([acted.status, accepted.status].filter((status) => status === 200)).toHaveLength(1);
        expect(await administrators()).toEqual([
          accepted.status === 200 ? successor.id : unit.administrator.id,
        ]);
      }
    },
  );

  it('is accepted once, however often at the same moment', async () => {
    const promotion = await proposed();
    const answers = await Promise.all([1, 2, 3].map(() => verb(successor, promotion, 'accept')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.every(({ status }) => [200, 401, 409].includes(status))).toBe(true);
    expect(await administrators()).toEqual([successor.id]);
    expect(
      (await messagesOf((await again(successor)).client)).filter((title) => title === '您已成为单位管理员'),
    ).toHaveLength(1);
  });

  it('is off when the successor leaves, and when the role passes on otherwise', async () => {
    const first = await proposed();
    await successor.client.post('/api/my-unit/leave');
    expect(told(await verb(successor, first, 'accept'))).toEqual([409, 'PROMOTION_SETTLED']);
    successor = await member(town, unit);
    const second = await proposed();
    await handedOver(town, unit, await member(town, unit));
    expect(told(await verb(successor, second, 'accept'))).toEqual([409, 'PROMOTION_SETTLED']);
  });

  it('can neither be proposed nor accepted while somebody disputes who runs the unit', async () => {
    const promotion = await proposed();
    await dispute(town, unit);
    expect(told(await verb(successor, promotion, 'accept'))).toEqual([409, 'UNIT_UNDER_APPEAL']);
    await verb(unit.administrator, promotion, 'cancel');
    expect(told(await promote(unit.administrator, successor))).toEqual([409, 'UNIT_UNDER_APPEAL']);
    expect(await administrators()).toEqual([unit.administrator.id]);
  });

  it('expires after 7 days, and the next one can be proposed', async () => {
    const promotion = await proposed();
    const moved = await town.operator.client.post('/workflow/test-clock/advance', {
      data: { milliseconds: 7 * DAY },
    });
    expect(moved.status).toBe(200);
    expect((await show(successor, promotion)).body.data.status).toBe('expired');
    expect(told(await verb(successor, promotion, 'accept'))).toEqual([409, 'PROMOTION_EXPIRED']);
    expect((await promote(unit.administrator, successor)).status).toBe(201);
  });
});
