import type { DryRunMove } from '@city/plugin-workflow/contracts';
import { officeOf, prelude, tryOut, uidOf, wholeDatabase } from '../../support/dry-runs';
import { FLOWS, type Flow } from '../../support/four-flows';
import { shippedFlow } from '../../support/studio';
import type { StudioRoom } from '../studio/room';

const AT = '2027-03-01T09:00:00+08:00';

export function leavingNothing(room: () => StudioRoom): void {
  const registration = (): Flow => {
    const [flow] = FLOWS;
    if (!flow) throw new Error('There is no flow');
    return flow;
  };
  const sampled = (flow: Flow, moves: readonly DryRunMove[]) => ({
    xml: shippedFlow(flow.kind),
    subject: { uid: uidOf(flow), sample: {} },
    at: AT,
    moves: [...prelude(flow), ...moves],
  });
  const everything = (flow: Flow): readonly DryRunMove[] => [
    { kind: 'return', task: officeOf(flow), fieldsToCorrect: [flow.field], comment: '请补正' },
    { kind: 'next-timer' },
    { kind: 'complete', task: 'correct', outcome: 'resubmit' },
    { kind: 'advance', duration: 'P9D', workingDays: true },
    { kind: 'complete', task: officeOf(flow), outcome: 'approve' },
  ];

  it.each(FLOWS.map((flow) => [flow.kind, flow] as const))(
    'on no table, at nobody’s address, in no event of the server; so it goes the same way again: %s',
    async (_kind, flow) => {
      const { town, superAdmin } = room();
      const { city, operator } = town;
      const announced: string[] = [];
      const forget = city.strapi.eventHub.subscribe((name: string) => {
        announced.push(name);
        return Promise.resolve();
      });
      // What the server does for itself at somebody's first call is done.
      await tryOut(operator, sampled(flow, []));
      const before = await wholeDatabase(city);
      const { status, body } = await tryOut(operator, sampled(flow, everything(flow)));
      expect([status, body.data.failure, body.data.status]).toEqual([200, null, 'completed']);
      expect(body.data.events.some(({ message }) => message?.channel === 'sms')).toBe(true);
      expect(await wholeDatabase(city)).toEqual(before);
      expect([announced, city.mail.mails, city.sms.messages]).toEqual([[], [], []]);
      forget();
      expect((await tryOut(superAdmin, sampled(flow, everything(flow)))).body).toEqual(body);
    },
  );

  it('masks the personal numbers in what it shows', async () => {
    const flow = registration();
    const comment = '请致电13812345678或写信到wang.xiaoming@city.test';
    const moves: readonly DryRunMove[] = [
      { kind: 'complete', task: officeOf(flow), outcome: 'reject', comment },
    ];
    const { body } = await tryOut(room().town.operator, sampled(flow, moves));
    expect(body.data.status).toBe('completed');
    const shown = JSON.stringify(body.data);
    expect(shown).toContain('138****5678');
    expect(shown).not.toMatch(/13812345678|wang\.xiaoming|10000000000/);
  });

  it('acts as somebody made up where a department has nobody, and says so', async () => {
    const flow = registration();
    const { city, operator } = room().town;
    const lonely = await city.strapi.documents('api::department.department').create({
      data: { name: '无人科学技术局', nameEn: 'Nobody', code: 'nobody', district: '长岛' } as never,
    });
    const request = sampled(flow, [{ kind: 'complete', task: officeOf(flow), outcome: 'approve' }]);
    const subject = { uid: uidOf(flow), sample: { department: lonely.documentId } };
    const waiting = await tryOut(operator, { ...request, subject, moves: [] });
    expect(waiting.body.data.waiting).toMatchObject([{ assignees: [], simulated: true }]);
    expect(waiting.body.data.incidents).toEqual(['Nobody can do department-review']);
    const decided = await tryOut(operator, { ...request, subject });
    expect(decided.body.data).toMatchObject({ status: 'completed', failure: null });
    const done = decided.body.data.events.find(({ kind }) => kind === 'task-completed');
    expect(done).toMatchObject({ simulated: true, outcome: 'approve' });
  });
}
