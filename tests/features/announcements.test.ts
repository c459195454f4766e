import { courtroomOf, type Appeal } from '../support/appeals';
import { changesIn } from '../support/business-info-changes';
import { eventually } from '../support/eventually';
import type { Person } from '../support/people';
import { register, taskOf, type Registration } from '../support/registrations';
import { asked as askedToJoin, decide as decideRequest, giveBack } from '../support/sub-account-requests';
import { bootTown, type Town } from '../support/town';
import { approvedUnit, citizen } from '../support/units';

/** One way through a flow, and what its applicant has heard by the end, in this order. */
interface Way {
  readonly flow: string;
  readonly way: string;
  readonly heard: readonly string[];
  readonly walk: () => Promise<{
    readonly applicant: Person;
    readonly entry: { readonly documentId: string };
  }>;
}

const COMMENT = '材料不全';

describe('every change of a case is announced by SMS, e-mail and message (product.md section 4)', () => {
  let town: Town;

  beforeAll(async () => {
    town = await bootTown();
  }, 90_000);
  afterAll(() => town.city.stop());

  const decideByDepartment = async (entry: Registration, data: Readonly<Record<string, unknown>>) => {
    const { documentId } = await taskOf(town.reviewer.client, entry);
    const verb = data.outcome === 'return' ? 'return' : 'complete';
    const body = verb === 'return' ? { fieldsToCorrect: data.fields, comment: COMMENT } : data;
    const { status } = await town.reviewer.client.post(`/workflow/tasks/${documentId}/${verb}`, {
      data: body,
    });
    expect(status).toBe(200);
  };
  const take = async (
    person: Person,
    kind: string,
    { documentId }: { readonly documentId: string },
    verb: string,
    data?: object,
  ) => {
    const answer = await person.client.post(`/api/${kind}/${documentId}/${verb}`, data ? { data } : {});
    expect(answer.status).toBe(200);
  };

  const registered = async () => {
    const applicant = await citizen(town);
    return { applicant, entry: (await register(applicant, town.district)).body.data };
  };
  const appealed = async (): Promise<{ applicant: Person; entry: Appeal }> => {
    const court = courtroomOf(town);
    const unit = await court.unit();
    const applicant = await citizen(town);
    const entry = (await court.appeal(applicant, unit)).body.data;
    await court.underReview(entry, unit.administrator);
    return { applicant, entry };
  };
  const requested = async () => {
    const unit = await approvedUnit(town);
    const applicant = await citizen(town);
    return { unit, applicant, entry: await askedToJoin(applicant, unit) };
  };
  const changed = async () => {
    const unit = await courtroomOf(town).unit();
    const entry = await changesIn(town).asked(unit.administrator, { legalRepresentative: '李山' });
    return { applicant: unit.administrator, entry };
  };

  const departmentDecides = (
    flow: string,
    begin: () => Promise<{ applicant: Person; entry: Registration }>,
    words: string,
    first: readonly string[],
    correction: { readonly fields: readonly string[]; readonly data: object },
  ): readonly Way[] => [
    ...(['approve', 'reject'] as const).map((outcome) => ({
      flow,
      way: outcome,
      heard: [...first, `${words}-${outcome === 'approve' ? 'approved' : 'rejected'}`],
      walk: async () => {
        const one = await begin();
        await decideByDepartment(one.entry, { outcome, comment: COMMENT });
        return one;
      },
    })),
    {
      flow,
      way: 'return, correction and approval',
      heard: [...first, `${words}-returned`, `${words}-approved`],
      walk: async () => {
        const one = await begin();
        await decideByDepartment(one.entry, { outcome: 'return', fields: correction.fields });
        await take(one.applicant, flow, one.entry, 'resubmit', correction.data);
        await decideByDepartment(one.entry, { outcome: 'approve' });
        return one;
      },
    },
    {
      flow,
      way: 'withdrawal',
      heard: [...first, `${words}-withdrawn`],
      walk: async () => {
        const one = await begin();
        await take(one.applicant, flow, one.entry, 'withdraw');
        return one;
      },
    },
  ];

  const ways: readonly Way[] = [
    ...departmentDecides('unit-registrations', registered, 'registration', ['registration-submitted'], {
      fields: ['address'],
      data: { unit: { address: '烟台市莱山区科技大道2号' } },
    }),
    ...departmentDecides('unit-appeals', appealed, 'appeal', ['appeal-submitted', 'appeal-in-review'], {
      fields: ['reason'],
      data: { reason: '原管理员已离职，见附件。' },
    }),
    ...departmentDecides('business-info-changes', changed, 'change', ['change-submitted'], {
      fields: ['legalRepresentative'],
      data: { changes: { legalRepresentative: '李川' } },
    }),
    ...(['approve', 'reject'] as const).map((outcome): Way => ({
      flow: 'sub-account-requests',
      way: outcome,
      heard: [
        'sub-account-request-submitted',
        `sub-account-request-${outcome === 'approve' ? 'approved' : 'rejected'}`,
      ],
      walk: async () => {
        const one = await requested();
        await decideRequest(one.unit.administrator, one.entry, { outcome, comment: COMMENT });
        return one;
      },
    })),
    {
      flow: 'sub-account-requests',
      way: 'return and withdrawal',
      heard: [
        'sub-account-request-submitted',
        'sub-account-request-returned',
        'sub-account-request-withdrawn',
      ],
      walk: async () => {
        const one = await requested();
        await giveBack(one.unit.administrator, one.entry, { fieldsToCorrect: ['message'], comment: COMMENT });
        await take(one.applicant, 'sub-account-requests', one.entry, 'withdraw');
        return one;
      },
    },
  ];

  it.each(ways.map((way) => [way.flow, way.way, way] as const))(
    '%s: %s',
    async (_flow, _way, { heard, walk }) => {
      const { applicant, entry } = await walk();
      await eventually(async () => {
        const rows = await town.city.sql<{ template: string; channel: string; state: string }>(
          `select d.template, d.channel, d.state from workflow_deliveries d
           join workflow_process_instances i on i.document_id = d.instance_id
         where i.business_key = $1 and d.recipient = $2 order by d.id`,
          [entry.documentId, `user:${String(applicant.id)}`],
        );
        const on = (channel: string) =>
          rows
            .filter((row) => row.channel === channel && row.state === 'sent')
            .map(({ template }) => template);
        expect({ sms: on('sms'), email: on('email'), message: on('in-app') }).toEqual({
          sms: heard,
          email: heard,
          message: heard,
        });
      });
    },
  );
});
