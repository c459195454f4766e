import type { Page } from 'playwright-core';
import { adminUser, type Person } from '../../support/people';
import { studioOf } from '../../support/studio';
import type { ReviewRoom } from '../support/review-room';
import { openDraft } from '../support/studio-page';

export const KEY = 'business-info-change';
/** The step whose name is changed. */
export const STEP = 'department-review';
/** How often a page says that somebody has the draft open. */
export const BEAT = 20_000;

/** Two of the operations staff, each with a window of their own. */
export type StudioDesk = Awaited<ReturnType<typeof openStudioDesk>>;

export async function openStudioDesk(room: ReviewRoom) {
  const { town } = room;
  // Of their own: the time of their window is put forward.
  const operator: Person = await adminUser(town.city, 'city-operations');
  const colleague: Person = await adminUser(town.city, 'city-operations', {
    lastname: '赵',
    firstname: '运营',
  });
  const mine: Page = await room.panelOf(operator);
  const theirs: Page = await room.panelOf(colleague);
  // Time can be put forward, so that nobody waits for the next sign of life.
  await mine.clock.install();
  const { baseUrl } = town.city;
  const studio = () => studioOf(operator);
  const versions = async () => (await studio().flow(KEY)).versions;
  const button = (of: Page, name: string) => of.getByRole('button', { name, exact: true });
  const dialog = (of = mine) => of.getByRole('dialog').or(of.getByRole('alertdialog'));
  return {
    ...{ room, operator, colleague, mine, theirs, baseUrl, studio, versions, dialog },
    xmlOf: async (draftId: string) => (await studio().read(draftId)).body.data.xml,
    /** A draft of the version in force, open in my window. */
    opened: async (): Promise<string> => {
      const { body } = await studio().take((await versions())[0]?.documentId ?? '', '延长期限');
      await openDraft(mine, baseUrl, body.data.documentId);
      return body.data.documentId;
    },
    press: (name: string, of = mine) => button(of, name).click(),
    /** Presses a button of the dialog that is open. */
    answer: (name: string, of = mine) => dialog(of).getByRole('button', { name, exact: true }).click(),
    /** Requests to save get lost, before or after the server has had them. */
    loseSaves: (arrived: boolean) =>
      mine.route('**/workflow/process-drafts/*', async (route) => {
        if (route.request().method() !== 'PUT') return route.fallback();
        if (arrived) await route.fetch();
        return route.abort('connectionreset');
      }),
  };
}
