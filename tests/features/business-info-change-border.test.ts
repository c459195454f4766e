import { changesIn, type Changes } from '../support/business-info-changes';
import { decision } from '../support/crowd';
import { account, adminUser, type Person } from '../support/people';
import { freshCreditCode, freshUnitName, taskOf, upload } from '../support/registrations';
import { appoint, told } from '../support/review-desk';
import { bootTown, type Town } from '../support/town';

describe('who may change a unit’s registration data, and to what (product.md sections 3, 5 and 8)', () => {
  let town: Town;
  let changes: Changes;

  beforeAll(async () => {
    town = await bootTown();
    changes = changesIn(town);
  }, 90_000);
  afterAll(() => town.city.stop(), 60_000);

  const NEW = { legalRepresentative: '李山' };

  describe('who', () => {
    it('is the unit’s administrator, no sub-account and nobody without a unit', async () => {
      const { subAccount } = await changes.establish();
      expect(told(await changes.ask(subAccount, NEW))).toEqual([403, 'NOT_UNIT_ADMINISTRATOR']);
      expect(told(await changes.ask(await account(town.city), NEW))).toEqual([403, 'NOT_IN_A_UNIT']);
    });

    it('is nobody of another unit: the change is not there for them', async () => {
      const { administrator } = await changes.establish();
      const change = await changes.asked(administrator, NEW);
      const { administrator: other } = await changes.establish();
      const path = `/api/business-info-changes/${change.documentId}`;
      expect(told(await other.client.get(path))).toEqual([404, 'NOT_FOUND']);
      for (const verb of ['withdraw', 'resubmit', 'remind'])
        expect(told(await changes.verb(other, change, verb, {}))).toEqual([404, 'NOT_FOUND']);
      expect(told(await town.city.anonymous.get(path))[0]).toBe(401);
    });

    it('has one change under way', async () => {
      const { administrator } = await changes.establish();
      const { documentId } = await changes.asked(administrator, NEW);
      const second = await changes.ask(administrator, { kind: 'other' });
      expect(second).toMatchObject({
        status: 409,
        body: { error: { details: { code: 'CASE_ALREADY_OPEN', case: documentId } } },
      });
    });

    it('has one change under way, by the database’s own word', async () => {
      const { administrator } = await changes.establish();
      const { documentId } = await changes.asked(administrator, NEW);
      const again = town.city.sql(
        `insert into business_info_changes (document_id, unit_id, state)
         select md5(random()::text), unit_id, 'returned' from business_info_changes where document_id = $1`,
        [documentId],
      );
      await expect(again).rejects.toMatchObject({ constraint: 'business_info_changes_one_open' });
    });

    it('decides no change of a unit they belong to', async () => {
      const { administrator, subAccount } = await changes.establish();
      const insider = await adminUser(town.city, 'city-reviewer', { email: subAccount.email });
      await appoint(town, insider, town.district);
      const change = await changes.asked(administrator, NEW);
      const task = await taskOf(town.reviewer.client, change);
      const answer = await insider.client.post(decision(task.documentId), { data: { outcome: 'approve' } });
      expect(told(answer)).toEqual([403, 'SEPARATION_OF_DUTIES']);
      expect(await changes.unit(administrator)).toMatchObject({ legalRepresentative: '王海' });
    });
  });

  describe('when the administrator changes meanwhile', () => {
    it('the new one sees the change and may withdraw it, and corrects nothing of it', async () => {
      const staff = await changes.establish();
      const change = await changes.asked(staff.administrator, NEW);
      await changes.giveBack(change, ['legalRepresentative']);
      await changes.handOver(staff);
      const { subAccount: successor } = staff;
      expect(await changes.read(successor, change)).toMatchObject({
        status: 'returned',
        canWithdraw: true,
        canResubmit: false,
      });
      expect(told(await changes.ask(successor, { kind: 'other' }))).toEqual([
        409,
        'UNIT_CHANGE_ALREADY_OPEN',
      ]);
      const corrected = await changes.verb(successor, change, 'resubmit', {});
      expect(told(corrected)).toEqual([409, 'CHANGE_NOT_RESUBMITTABLE']);
      expect((await changes.verb(successor, change, 'withdraw')).body.data.status).toBe('withdrawn');
      const [entry] = await town.city.sql<{ actor: string }>(
        `select actor from workflow_history_entries where instance_id = $1 and kind = 'case-withdrawn'`,
        [change.processInstanceId],
      );
      expect(entry?.actor).toBe(`user:${String(successor.id)}`);
      expect((await changes.ask(successor, { kind: 'other' })).status).toBe(201);
    });

    it('the former one corrects nothing any more', async () => {
      const staff = await changes.establish();
      const change = await changes.asked(staff.administrator, NEW);
      await changes.giveBack(change, ['legalRepresentative']);
      await changes.handOver(staff);
      const corrected = await changes.verb(staff.administrator, change, 'resubmit', {
        changes: { legalRepresentative: '李川' },
      });
      expect(told(corrected)).toEqual([403, 'NOT_UNIT_ADMINISTRATOR']);
      expect((await changes.read(staff.administrator, change)).canResubmit).toBe(false);
    });

    it('an approval still does what the unit asked for', async () => {
      const staff = await changes.establish();
      const change = await changes.asked(staff.administrator, NEW);
      await changes.handOver(staff);
      expect((await changes.decide(change, { outcome: 'approve' })).status).toBe(200);
      expect(await changes.unit(staff.subAccount)).toMatchObject(NEW);
    });
  });

  describe('what is asked for', () => {
    let administrator: Person;
    beforeAll(async () => {
      ({ administrator } = await changes.establish());
    });

    it.each([
      ['nothing', {}, 422, 'NOTHING_TO_CHANGE'],
      ['what is in force', { legalRepresentative: '王海', kind: 'enterprise' }, 422, 'NOTHING_TO_CHANGE'],
      ['a plain field', { contactName: '赵敏' }, 400, 'INVALID_REQUEST'],
      ['the state of the registration', { registrationState: 'released' }, 400, 'INVALID_REQUEST'],
      ['a code with a wrong check digit', { creditCode: '91370600MA3C0PEE38' }, 400, 'CREDIT_CODE_INVALID'],
      ['a kind that is none', { kind: 'school' }, 400, 'INVALID_REQUEST'],
      ['a name that is none', { name: null }, 400, 'INVALID_REQUEST'],
      ['a department that is none', { department: 'k2xyzu5f0t3v8w1q7r6n4m9p' }, 422, 'DEPARTMENT_UNKNOWN'],
    ])('refuses %s', async (_what, wanted, status, code) => {
      expect(told(await changes.ask(administrator, wanted))).toEqual([status, code]);
    });

    it('refuses what has no evidence of one’s own', async () => {
      const send = (evidence: readonly unknown[]) =>
        administrator.client.post('/api/business-info-changes', { data: { changes: NEW, evidence } });
      expect(told(await send([]))).toEqual([400, 'EVIDENCE_REQUIRED']);
      const stranger = await account(town.city);
      const { files } = await upload(stranger.client);
      expect(told(await send([files[0]?.id]))).toEqual([422, 'EVIDENCE_UNKNOWN']);
    });

    it('refuses evidence that serves the unit’s registration already', async () => {
      const [used] = await town.city.sql<{ id: number }>(
        `select m.file_id as id from files_related_mph m join unit_registrations r on r.id = m.related_id
         where r.account_id = $1 and m.related_type = 'api::unit-registration.unit-registration'`,
        [administrator.id],
      );
      const answer = await administrator.client.post('/api/business-info-changes', {
        data: { changes: NEW, evidence: [used?.id] },
      });
      expect(told(answer)).toEqual([409, 'EVIDENCE_IN_USE']);
    });

    it('refuses ten million letters', async () => {
      const answer = await changes.ask(administrator, { address: '路'.repeat(10_000_000) });
      expect([400, 413]).toContain(answer.status);
    });

    it('takes a name with signs beyond the first plane', async () => {
      const { administrator: other } = await changes.establish();
      const name = `烟台𠮷祥😀${freshUnitName()}`;
      const change = await changes.asked(other, { name });
      expect((await changes.decide(change, { outcome: 'approve' })).status).toBe(200);
      expect(await changes.unit(other)).toMatchObject({ name });
    });
  });

  describe('a name or code that another unit has', () => {
    it.each(['name', 'creditCode'])('is refused at once, with what a look-up tells: %s', async (field) => {
      const { administrator: holder } = await changes.establish();
      const { administrator } = await changes.establish();
      const taken = (await changes.unit(holder))[field];
      expect(await changes.ask(administrator, { [field]: taken })).toMatchObject({
        status: 409,
        body: { error: { details: { code: 'UNIT_ALREADY_REGISTERED', unit: { status: 'registered' } } } },
      });
    });

    it('is not its own, spelled in another way', async () => {
      const name = `烟台(测试)${freshUnitName()}`;
      const { administrator } = await changes.establish({ name });
      const spelled = name.replace('(', '（').replace(')', '）');
      const change = await changes.asked(administrator, { name: spelled });
      expect((await changes.decide(change, { outcome: 'approve' })).status).toBe(200);
      expect(await changes.unit(administrator)).toMatchObject({ name: spelled });
    });

    it('may be taken while the change waits: then it cannot be approved, and the reviewer still decides', async () => {
      const { administrator } = await changes.establish();
      const before = await changes.unit(administrator);
      const creditCode = freshCreditCode();
      const change = await changes.asked(administrator, { creditCode, ...NEW });
      await town.registered({ creditCode });
      expect(await changes.decide(change, { outcome: 'approve' })).toMatchObject({
        status: 409,
        body: { error: { details: { code: 'UNIT_DATA_TAKEN', field: 'creditCode' } } },
      });
      expect(await changes.unit(administrator)).toEqual(before);
      expect(await changes.read(administrator, change)).toMatchObject({ status: 'under-review' });
      const { status } = await changes.decide(change, { outcome: 'reject', comment: '代码已被使用' });
      expect(status).toBe(200);
    });
  });

  describe('at the same moment', () => {
    it('two units that change to one name and are both approved: one has it, the other stays as it was', async () => {
      for (let round = 0; round < 4; round += 1) {
        const name = freshUnitName();
        const units = await Promise.all([changes.establish(), changes.establish()]);
        const people = units.map(({ administrator }) => administrator);
        const before = await Promise.all(people.map((person) => changes.unit(person)));
        const asked = await Promise.all(people.map((person) => changes.asked(person, { name, ...NEW })));
        const answers = await Promise.all(asked.map((one) => changes.decide(one, { outcome: 'approve' })));
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
        const lost = answers.findIndex(({ status }) => status === 409);
        expect(answers[lost]?.body.error.details).toMatchObject({ code: 'UNIT_DATA_TAKEN', field: 'name' });
        const [winner, loser] = lost === 1 ? people : [...people].reverse();
        if (!winner || !loser || !asked[lost]) throw new Error('A pair is two');
        expect(await changes.unit(winner)).toMatchObject({ name, ...NEW });
        expect(await changes.unit(loser)).toEqual(before[lost]);
        await expect(taskOf(town.reviewer.client, asked[lost])).resolves.toMatchObject({ status: 'open' });
      }
    });

    it('the same form sent twice is one change', async () => {
      const { administrator } = await changes.establish();
      const answers = await Promise.all([changes.ask(administrator, NEW), changes.ask(administrator, NEW)]);
      expect(answers.map(told).sort()).toEqual([[201], [409, 'CASE_ALREADY_OPEN']]);
    });

    it('an approval and a withdrawal end in one of the two, with the unit as decided', async () => {
      for (let round = 0; round < 4; round += 1) {
        const { administrator } = await changes.establish();
        const change = await changes.asked(administrator, NEW);
        const { documentId } = await taskOf(town.reviewer.client, change);
        const [approved, withdrawn] = await Promise.all([
          town.reviewer.client.post(decision(documentId), { data: { outcome: 'approve' } }),
          changes.verb(administrator, change, 'withdraw'),
        ]);
        expect([approved.status, withdrawn.status].sort()).toEqual([200, 409]);
        const won = approved.status === 200 ? 'approved' : 'withdrawn';
        expect((await changes.read(administrator, change)).status).toBe(won);
        const legalRepresentative = won === 'approved' ? '李山' : '王海';
        expect(await changes.unit(administrator)).toMatchObject({ legalRepresentative });
      }
    });
  });

  it('a repeat with the same Idempotency-Key answers the same, and makes one change', async () => {
    const { administrator } = await changes.establish();
    const { files } = await upload(administrator.client);
    const send = () =>
      administrator.client.post<{ documentId: string }>(
        '/api/business-info-changes',
        { data: { changes: NEW, evidence: files.map(({ id }) => id) } },
        { 'idempotency-key': 'b7c6a3e2-7f0a-4d51-9d59-1f5f0a7d9a11' },
      );
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.data.documentId).toBe(first.body.data.documentId);
  });
});
