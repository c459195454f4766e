import { studioOf } from '../../support/studio';
import { openReviewRoom, type ReviewRoom } from '../support/review-room';
import { studioHandsOf, type StudioHands } from '../support/studio-hands';

/** A town whose operations staff sits at the studio. */
export interface ChangeRoom extends ReviewRoom {
  readonly hands: StudioHands;
  /** The shipped version of a flow is in force again. */
  backToShipped(key: string): Promise<void>;
  /** Lets time pass for the whole town. */
  advance(milliseconds: number): Promise<void>;
}

export async function openChangeRoom(): Promise<ChangeRoom> {
  const room = await openReviewRoom();
  const { operator } = room.town;
  const studio = studioOf(operator);
  return {
    ...room,
    hands: studioHandsOf(await room.panelOf(operator)),
    backToShipped: async (key) => {
      const shipped = (await studio.flow(key)).versions.find(({ version }) => version === 1);
      const { status } = await studio.rollBack(shipped?.documentId ?? '', '试验结束');
      if (status !== 200) throw new Error(`Not rolled back: ${String(status)}`);
    },
    advance: async (milliseconds) => {
      const { status } = await operator.client.post('/workflow/test-clock/advance', {
        data: { milliseconds },
      });
      if (status !== 200) throw new Error(`The clock did not move: ${String(status)}`);
    },
  };
}
