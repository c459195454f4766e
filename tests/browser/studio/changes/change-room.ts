import type { CaughtMail } from '../../../support/mail-catcher';
import type { Person } from '../../../support/people';
import type { ReviewRoom } from '../../support/review-room';
import { studioHandsOf, type StudioHands } from '../../support/studio-hands';

/** A town whose operations staff sits at the studio. */
export interface ChangeRoom extends ReviewRoom {
  readonly hands: StudioHands;
  /** Lets time pass for the whole town. */
  advance(milliseconds: number): Promise<void>;
  /** What time the town has. */
  now(): number;
  /** The mails that somebody has got, by how their subject begins. */
  mailed(person: Person, subject: string): readonly CaughtMail[];
}

export async function openChangeRoom(room: ReviewRoom): Promise<ChangeRoom> {
  const { town } = room;
  const { operator } = town;
  return {
    ...room,
    hands: studioHandsOf(await room.panelOf(operator)),
    advance: async (milliseconds) => {
      const { status } = await operator.client.post('/workflow/test-clock/advance', {
        data: { milliseconds },
      });
      if (status !== 200) throw new Error(`The clock did not move: ${String(status)}`);
    },
    now: () => town.city.strapi.plugin('workflow').service<{ now(): Date }>('clock').now().getTime(),
    mailed: ({ email }, subject) =>
      town.city.mail.mails.filter((mail) => mail.to === email && mail.subject.startsWith(subject)),
  };
}
