import fc from 'fast-check';
import { planReview, planWork } from '../../../../../plugins/workflow/admin/src/studio/chain/plan/insert';
import { planMove } from '../../../../../plugins/workflow/admin/src/studio/chain/plan/move';
import {
  planRemoveReview,
  planRemoveWork,
} from '../../../../../plugins/workflow/admin/src/studio/chain/plan/remove';
import { planNoSkip, planSkip } from '../../../../../plugins/workflow/admin/src/studio/chain/plan/skip';
import type { Planned } from '../../../../../plugins/workflow/admin/src/studio/chain/plan/types';
import type {
  ChainItem,
  WorkItem,
} from '../../../../../plugins/workflow/admin/src/studio/chain/reading/types';
import { Anybody } from '../../engine/support/diagrams';
import type { ActionFacts, DiagramVocabulary } from '../../../../../plugins/workflow/server/src/engine';
import { findings } from '../../engine/support/diagrams';
import { Tree, shippedXml } from './support/tree';

const REVIEW = {
  name: '复核',
  nameEn: 'Second review',
  assignees: 'department-of:unit',
  dueIn: 'P3D',
  calendar: 'working-days',
};

function isWorkItem(item: ChainItem): item is WorkItem {
  return item.kind === 'notice' || item.kind === 'action';
}

/** Some command at some place, chosen by three numbers. */
function someCommand(tree: Tree, [kind, place, flavour]: readonly [number, number, number]): Planned {
  const chain = tree.chain();
  const inner = chain.items.filter(
    ({ into, element }) => into && element.$parent === (chain.frame ?? chain.process),
  );
  const pick = <One>(all: readonly One[]): One => {
    const one = all[place % all.length];
    if (one === undefined) throw new Error('Nothing to choose from');
    return one;
  };
  const reviews = chain.items.filter((item) => item.kind === 'review');
  const works = chain.items.filter(isWorkItem);
  switch (kind) {
    case 0:
      return planReview(chain, pick(inner), REVIEW);
    case 1:
      return planWork(chain, pick(inner), {
        kind: 'notice',
        name: '告知',
        nameEn: '',
        parts: [{ template: 'x', to: 'applicant' }],
      });
    case 2:
      return works.length > 0 ? planRemoveWork(chain, pick(works)) : planNoSkip(pick(reviews));
    case 3:
      return planRemoveReview(chain, pick(reviews));
    case 4:
      return planMove(chain, pick(reviews), flavour % 2 === 0 ? 'up' : 'down');
    case 5:
      return planSkip(chain, pick(reviews), 'amount < 5');
    default:
      return planNoSkip(pick(reviews));
  }
}

describe('whatever is done to a chain, one after the other', () => {
  it.each(['unit-registration', 'sub-account-request'])(
    'it is a chain that the server accepts: %s',
    async (flow) => {
      const xml = shippedXml(flow);
      const anything: DiagramVocabulary = {
        actions: new Map([
          ...[...xml.matchAll(/wf:action="([^"]+)"/g)].map(([, name = '']): [string, ActionFacts] => [
            name,
            { inputs: [] },
          ]),
          ['workflow.escalate', { inputs: [{ name: 'to', required: true }] }],
        ]),
        assignees: new Anybody(),
      };
      const command = fc.tuple(fc.nat(6), fc.nat(20), fc.nat(1));
      await fc.assert(
        fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 7 }), async (commands) => {
          const tree = await Tree.read(xml);
          for (const one of commands) {
            const planned = someCommand(tree, one);
            if (planned.kind === 'plan') tree.carryOut(planned);
          }
          expect(tree.reading().kind).toBe('chain');
          expect(await findings(await tree.xml(), anything)).toEqual([]);
        }),
        { numRuns: 30 },
      );
    },
  );
});
