import type { Browser, Page } from 'playwright-core';
import { freshUnitName, taskOf, type Registration } from '../../support/registrations';
import { deskOf, type Desk } from '../../support/review-desk';
import { bootTown, type Town } from '../../support/town';
import type { Person } from '../../support/people';
import { settled } from './accessibility';
import { openBrowser, preparePanel, signIn } from './panel';

/** How long a room may take to open: the panel is built first where it is stale. */
export const ROOM_TIMEOUT = 400_000;

const WINDOW = { width: 1440, height: 1000 };

/** The panel scrolls inside of itself, so that only a tall window shows all of it. */
const TALL = { width: 1440, height: 2000 };

/** A town with its panel, and the reviewer signed in to it. */
export interface ReviewRoom {
  readonly town: Town;
  readonly desk: Desk;
  /** The reviewer's window. */
  readonly page: Page;
  /** A window of their own for somebody else; closed with its context. */
  panelOf(person: Person): Promise<Page>;
  /** A window where nobody is signed in, on no page. */
  blankPage(): Promise<Page>;
  /** A new case with its open task. */
  opened(): Promise<OpenedCase>;
  openInbox(of: Page, query?: string): Promise<void>;
  openTask(of: Page, taskId: string, title: string): Promise<void>;
  close(): Promise<void>;
}

export interface OpenedCase {
  /** The task's id. */
  readonly id: string;
  /** The unit's name, which is the title of the task page. */
  readonly name: string;
  readonly applicant: Person;
  readonly registration: Registration;
}

export async function openReviewRoom(): Promise<ReviewRoom> {
  const browser = await openBrowser();
  await preparePanel();
  const town = await bootTown({ SERVE_ADMIN: 'true', COOKIE_SECURE: 'false' });
  const panelOf = (person: Person) => signedIn(browser, town.city.baseUrl, person);
  const panel = `${town.city.baseUrl}/admin/plugins/workflow`;
  const openPage = async (of: Page, address: string, title: string) => {
    await of.goto(address);
    await of.getByRole('heading', { level: 1, name: title }).waitFor();
  };
  return {
    town,
    desk: deskOf(town),
    page: await panelOf(town.reviewer),
    panelOf,
    blankPage: async () => (await browser.newContext()).newPage(),
    opened: async () => {
      const name = freshUnitName();
      const { applicant, registration } = await town.registered({ name });
      const { documentId } = await taskOf(town.reviewer.client, registration);
      return { id: documentId, name, applicant, registration };
    },
    openInbox: (of, query = '') => openPage(of, `${panel}${query}`, '待办'),
    openTask: (of, taskId, title) => openPage(of, `${panel}/tasks/${taskId}`, title),
    close: async () => {
      await browser.close();
      await town.city.stop();
    },
  };
}

async function signedIn(browser: Browser, baseUrl: string, person: Person): Promise<Page> {
  const context = await browser.newContext({ viewport: WINDOW });
  const page = await context.newPage();
  await signIn(page, baseUrl, person);
  return page;
}

/** Keeps a picture of the whole page where somebody asked for pictures. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  await page.setViewportSize(TALL);
  await settled(page);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.setViewportSize(WINDOW);
}
