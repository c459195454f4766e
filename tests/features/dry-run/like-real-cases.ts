import type { DryRun, DryRunMove } from '@city/plugin-workflow/contracts';
import { courseOf, courseOfDryRun, officeOf, prelude, tryOut, uidOf } from '../../support/dry-runs';
import { eventually } from '../../support/eventually';
import { asApplicant, FLOWS, inOffice, type Flow, type Opened } from '../../support/four-flows';
import { shippedFlow } from '../../support/studio';
import type { StudioRoom } from '../studio/room';

const OPINION = '请核对材料 😀';
const MINUTE = 60_000;

/** One way through a flow: by the moves of a dry run, and by the hands of real people. */
interface Way {
  readonly name: string;
  readonly moves: (flow: Flow) => readonly DryRunMove[];
  readonly real: (flow: Flow, opened: Opened) => Promise<readonly { readonly status: number }[]>;
}

const complete = (task: string, outcome: string, comment?: string): DryRunMove => ({
  ...{ kind: 'complete', task, outcome },
  ...(comment === undefined ? {} : { comment }),
});

const WAYS: readonly Way[] = [
  {
    name: 'a rejection',
    moves: (flow) => [complete(officeOf(flow), 'reject', OPINION)],
    real: async (_flow, opened) => [
      await inOffice(opened, 'complete', { outcome: 'reject', comment: OPINION }),
    ],
  },
  {
    name: 'a return, a correction and an approval',
    moves: (flow) => [
      { kind: 'return', task: officeOf(flow), fieldsToCorrect: [flow.field], comment: OPINION },
      complete('correct', 'resubmit'),
      complete(officeOf(flow), 'approve'),
    ],
    real: async (flow, opened) => [
      await inOffice(opened, 'return', { fieldsToCorrect: [flow.field], comment: OPINION }),
      await asApplicant(flow, opened, 'resubmit', flow.correction),
      await inOffice(opened, 'complete', { outcome: 'approve' }),
    ],
  },
  {
    name: 'a withdrawal',
    moves: () => [{ kind: 'withdraw' }],
    real: async (flow, opened) => [await asApplicant(flow, opened, 'withdraw')],
  },
];

/** Both on the same entry of the same people, so that every word has to be the same. */
export function likeRealCases(room: () => StudioRoom): void {
  const tried = async (flow: Flow, opened: Opened, moves: readonly DryRunMove[]): Promise<DryRun> => {
    const { city, operator } = room().town;
    const [instance] = await city.sql<{ started_at: Date }>(
      'select started_at from workflow_process_instances where document_id = $1',
      [opened.entry.processInstanceId],
    );
    const { status, body } = await tryOut(operator, {
      xml: shippedFlow(flow.kind),
      subject: { uid: uidOf(flow), documentId: opened.entry.documentId },
      at: instance?.started_at.toISOString(),
      moves: [...prelude(flow), ...moves],
    });
    expect([status, body.error, body.data.failure]).toEqual([200, undefined, null]);
    return body.data;
  };
  const assigneesOf = ({ events }: DryRun, element: string) =>
    events.find(({ kind, elementId }) => kind === 'task-created' && elementId === element)?.people;

  describe.each(FLOWS.map((flow) => [flow.kind, flow] as const))('%s', (kind, flow) => {
    it.each(WAYS.map((way) => [way.name, way] as const))('after %s', async (_name, { moves, real }) => {
      const opened = await flow.open(room().town);
      const run = await tried(flow, opened, moves(flow));
      for (const { status } of await real(flow, opened)) expect(status).toBeLessThan(300);
      expect(courseOfDryRun(run)).toEqual(await courseOf(room().town.city, opened));
      const office = kind === 'sub-account-request' ? ['王小明'] : ['李审', '周核'];
      expect(assigneesOf(run, officeOf(flow))).toEqual(office);
    });

    it('when nobody decides in time', async () => {
      const { city, operator } = room().town;
      const opened = await flow.open(room().town);
      const services = city.strapi.plugin('workflow').service<{ now(): Date }>('clock');
      const next: DryRunMove = { kind: 'next-timer' };
      const due = await tried(flow, opened, [next]);
      const overdue = await tried(flow, opened, [next, next]);
      for (const run of [due, overdue]) {
        const milliseconds = Date.parse(run.now) - services.now().getTime() + MINUTE;
        await operator.client.post('/workflow/test-clock/advance', { data: { milliseconds } });
        await eventually(async () => {
          expect(courseOfDryRun(run)).toEqual(await courseOf(city, opened));
        });
      }
      if (kind === 'sub-account-request') expect(overdue.status).toBe('completed');
      else
        expect(overdue.waiting).toMatchObject([{ escalated: true, assignees: ['李审', '周核', '孙局长'] }]);
    });
  });
}
