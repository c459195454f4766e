import type { Browser, Page } from 'playwright-core';
import { freshUnitName, taskOf, type Registration } from '../../support/registrations';
import { deskOf, type Desk } from '../../support/review-desk';
import { refusal, studioOf } from '../../support/studio';
import { bootTown, type Town } from '../../support/town';
import type { Person } from '../../support/people';
import { settled } from './accessibility';
import { openBrowser } from '../../../scripts/chromium.mjs';
import { preparePanel, signIn, watchForeignRequests } from './panel';

/** How long a room may take to open: the panel is built first where it is stale. */
export const ROOM_TIMEOUT = 600_000;

const WINDOW = { width: 1440, height: 1000 };

/** The panel scrolls inside of itself, so that only a tall window shows all of it. */
const TALL = { width: 1440, height: 2000 };

/** A town with its panel, and the reviewer signed in to it. */
export interface ReviewRoom {
  readonly town: Town;
  readonly desk: Desk;
  /** The reviewer's window. */
  readonly page: Page;
  /** What it asked of anybody but this installation. */
  readonly foreignRequests: readonly string[];
  /** The window of somebody else, signed in: each person has one. */
  panelOf(person: Person): Promise<Page>;
  /** Puts a flow back to the version that was shipped. */
  restoreFlow(key: string): Promise<void>;
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
  const windows = new Map<Person, Promise<Page>>();
  const panelOf = (person: Person): Promise<Page> => {
    const open = windows.get(person) ?? signedIn(browser, town.city.baseUrl, person);
    windows.set(person, open);
    return open;
  };
  const page = await newWindow(browser);
  const foreignRequests = watchForeignRequests(page, town.city.baseUrl);
  await signIn(page, town.city.baseUrl, town.reviewer);
  const panel = `${town.city.baseUrl}/admin/plugins/workflow`;
  const openPage = async (of: Page, address: string, title: string) => {
    await of.goto(address);
    await of.getByRole('heading', { level: 1, name: title }).waitFor();
  };
  return {
    town,
    desk: deskOf(town),
    page,
    foreignRequests,
    panelOf,
    restoreFlow: async (key) => {
      const studio = studioOf(town.operator);
      const { versions } = await studio.flow(key);
      const shipped = versions.find(({ version }) => version === 1);
      const answer = await studio.rollBack(shipped?.documentId ?? '', '试验结束');
      if (answer.status !== 200 && refusal(answer)[1] !== 'DEFINITION_IS_LATEST')
        throw new Error(`Not rolled back: ${JSON.stringify(answer.body)}`);
    },
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
  const page = await newWindow(browser);
  await signIn(page, baseUrl, person);
  return page;
}

/** Of an English browser: the panel is Chinese all the same. */
async function newWindow(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: WINDOW, locale: 'en-US' });
  return context.newPage();
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
