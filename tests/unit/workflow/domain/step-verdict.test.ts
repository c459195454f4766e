import fc from 'fast-check';
import {
  POSITIONS,
  stepVerdict,
  type Approval,
  type SharedStep,
  type Stand,
} from '../../../../plugins/workflow/server/src/domain/step-verdict';

/** A step that several people share (加签), answered by whoever's turn it is, in any order. */

const positions = fc.array(fc.constantFrom(...POSITIONS), { maxLength: 8 });
const picks = fc.array(fc.nat(), { minLength: 20, maxLength: 20 });

type Answered = { readonly step: SharedStep; readonly order: readonly string[] };

/** Lets whoever may answer do so until the step is decided. */
function play(
  approvals: readonly Approval[],
  choices: readonly number[],
  stands: (who: string) => Stand,
): Answered {
  let step: SharedStep = { holder: 'waits', approvals };
  const order: string[] = [];
  for (const choice of choices) {
    const verdict = stepVerdict(step);
    if (verdict.kind === 'decided') break;
    const able = [...verdict.turn, ...(verdict.holdersTurn ? ['holder'] : [])];
    const who = able[choice % able.length] ?? 'nobody';
    order.push(who);
    step = answered(step, who, stands(who));
  }
  return { step, order };
}

function answered({ holder, approvals }: SharedStep, who: string, stand: Stand): SharedStep {
  return {
    holder: who === 'holder' ? stand : holder,
    approvals: approvals.map((one) => (one.id === who ? { ...one, stand } : one)),
  };
}

const waitingOnes = (given: readonly Approval['position'][]): readonly Approval[] =>
  given.map((position, index) => ({ id: `${position}-${String(index)}`, position, stand: 'waits' }));

describe('what a shared step comes to', () => {
  it('is the holder’s answer when there is nobody else', () => {
    expect(stepVerdict({ holder: 'waits', approvals: [] })).toEqual({
      kind: 'waits',
      turn: [],
      holdersTurn: true,
    });
    for (const holder of ['approves', 'refuses'] as const)
      expect(stepVerdict({ holder, approvals: [] })).toEqual({ kind: 'decided', by: 'holder' });
  });

  it('always has somebody whose turn it is until it is decided, and asks nobody twice', () => {
    fc.assert(
      fc.property(positions, picks, (given, choices) => {
        const { step, order } = play(waitingOnes(given), choices, () => 'approves');
        expect(stepVerdict(step)).toEqual({ kind: 'decided', by: 'holder' });
        expect(new Set(order).size).toBe(order.length);
        expect(order).toHaveLength(given.length + 1);
      }),
    );
  });

  it('asks in the order before, holder and parallel, after', () => {
    fc.assert(
      fc.property(positions, picks, (given, choices) => {
        const { order } = play(waitingOnes(given), choices, () => 'approves');
        const stage = (who: string) => (who.startsWith('before') ? 0 : who.startsWith('after') ? 2 : 1);
        const stages = order.map(stage);
        expect(stages).toEqual([...stages].sort());
      }),
    );
  });

  it('is the first answer against it, whoever gives it', () => {
    fc.assert(
      fc.property(positions, picks, fc.nat(), (given, choices, at) => {
        const approvals = waitingOnes(given);
        const all = play(approvals, choices, () => 'approves').order;
        const refuser = all[at % all.length] ?? 'holder';
        const { step, order } = play(approvals, choices, (who) => (who === refuser ? 'refuses' : 'approves'));
        expect(order.at(-1)).toBe(refuser);
        const by = refuser === 'holder' ? 'holder' : { approval: refuser };
        expect(stepVerdict(step)).toEqual({ kind: 'decided', by });
      }),
    );
  });

  it('never lets the holder be overtaken by those who come after', () => {
    fc.assert(
      fc.property(positions, (given) => {
        const verdict = stepVerdict({ holder: 'waits', approvals: waitingOnes(given) });
        expect(verdict.kind).toBe('waits');
        if (verdict.kind === 'waits') expect(verdict.turn.some((id) => id.startsWith('after'))).toBe(false);
      }),
    );
  });
});
