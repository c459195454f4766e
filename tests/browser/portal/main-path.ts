import type { BrowserContextOptions, Locator } from 'playwright-core';
import english from '../../../portal/src/translations/en.json';
import chinese from '../../../portal/src/translations/zh-Hans.json';
import { signedInAgain } from '../../support/people';
import { freshCreditCode } from '../../support/registrations';
import { findingsHere } from '../support/portal';
import type { PortalTown, Resident } from '../support/portal-town';
import type { Visit } from '../support/portal-visit';
import { APPROVED, attach, caseOf, decide } from './unit-desk';

type TextId = keyof typeof chinese;

/** Somebody who walks the main path: on what device, and in which language. */
export interface Walker {
  readonly name: 'desk-en' | 'phone-zh';
  readonly device?: BrowserContextOptions;
  readonly language: 'zh-Hans' | 'en';
  readonly press: (target: Locator) => Promise<void>;
}

interface Walk extends Visit {
  readonly room: PortalTown;
  readonly walker: Walker;
  /** What the portal says in the walker's language. */
  readonly text: (id: TextId, values?: Readonly<Record<string, string>>) => string;
  readonly follow: (id: TextId) => Promise<void>;
  readonly push: (id: TextId) => Promise<void>;
  readonly field: (id: TextId) => Locator;
  readonly isFine: (part: string) => Promise<void>;
}

async function begin(room: PortalTown, walker: Walker): Promise<Walk> {
  const visit = await room.visit(walker.device);
  const texts = walker.language === 'en' ? english : chinese;
  const text: Walk['text'] = (id, values = {}) =>
    Object.entries(values).reduce((said, [name, value]) => said.replace(`{${name}}`, value), texts[id]);
  const named = (role: 'link' | 'button', id: TextId) =>
    visit.page.getByRole(role, { name: text(id), exact: true });
  return {
    ...visit,
    room,
    walker,
    text,
    follow: (id) => walker.press(named('link', id)),
    push: (id) => walker.press(named('button', id)),
    field: (id) => visit.page.getByLabel(text(id), { exact: true }),
    isFine: async (part) => {
      expect(await findingsHere(visit.page, `${walker.name}-${part}`)).toEqual([]);
    },
  };
}

/** From the front door over a new account and a registration to the unit in force. */
export async function walksTheMainPath(room: PortalTown, walker: Walker): Promise<void> {
  const walk = await begin(room, walker);
  const { page, heading, text, follow, isFine } = walk;
  await page.goto(`${room.baseUrl}/portal/`);
  if (walker.language === 'en') await walker.press(page.getByRole('button', { name: 'English' }));
  await heading(text('home.title'));
  await isFine('1-home');
  await follow('home.entry');
  await heading(text('signIn.title'));
  const clerk = await comesIn(walk);
  await isFine('3-centre');
  await follow('nextStep.complete-profile');
  await heading(text('menu.profile'));
  await saysWhoTheyAre(walk);
  const name = walker.language === 'en' ? '烟台海岳装备有限公司' : '烟台蓝海科技有限公司';
  await registers(walk, name);
  await isFine('8-under-review');
  await walker.press(page.getByRole('link', { name: text('unit.toCase') }).first());
  await heading(text('case.kind.unit-registration'));
  await page.getByRole('heading', { level: 2, name: text('diagram.title') }).waitFor();
  await isFine('9-case');
  expect(await decide(room, await caseOf(clerk, 'unit-registration'), 'complete', APPROVED)).toEqual([200]);
  await page.goto(`${room.baseUrl}/portal/centre`);
  await page.locator('.next-step-title', { hasText: text('nextStep.done') }).waitFor();
  expect(await walk.fact(text('unit.name'))).toBe(name);
  expect(await walk.fact(text('unit.role'))).toBe(text('unit.role.administrator'));
  await isFine('10-approved');
  await follow('overview.toUnit');
  await heading(text('menu.unit'));
  await page.getByText(text('unit.approvedAt')).waitFor();
  await isFine('11-unit');
  await goesByMenu(walk);
  expect(walk.trouble()).toEqual([]);
  await walk.end();
}

/** Through the province's portal, which is Chinese unless somebody asks it for English. */
async function comesIn(walk: Walk): Promise<Resident> {
  const { room, walker, page, heading, text, isFine } = walk;
  const login = await room.province.login();
  const choice = page.getByRole('link', { name: new RegExp(`^${text('signIn.natural')}`) }).first();
  await choice.waitFor();
  await isFine('2-sign-in');
  await walker.press(choice);
  await page.getByLabel('登录名').fill(login.loginName);
  await page.getByLabel('密码').fill(login.password);
  await walker.press(page.getByRole('button', { name: '登录', exact: true }));
  await heading(text('menu.centre'));
  const { city } = room.town;
  const [row] = await city.sql<{ id: number }>('select id from up_users where username = $1', [
    login.loginName,
  ]);
  const known = { id: row?.id ?? 0, email: '', password: login.password, client: city.anonymous };
  return { ...walk, login, person: await signedInAgain(city, known) };
}

async function saysWhoTheyAre({ walker, page, text, field, push, isFine }: Walk): Promise<void> {
  await field('account.name').fill(walker.language === 'en' ? 'Chen Wangshu' : '陈望舒');
  // What the platform writes to somebody comes in the language they choose here.
  if (walker.language === 'en') await walker.press(page.getByText('English', { exact: true }).last());
  await push('action.save');
  await page.getByText(text('profile.saved')).waitFor();
  await page.locator('.next-step-title', { hasText: text('nextStep.bind-unit') }).waitFor();
  await isFine('4-profile');
}

async function registers(walk: Walk, name: string): Promise<void> {
  const { room, walker, page, heading, text, follow, field, push, isFine } = walk;
  await follow('nextStep.bind-unit');
  await heading(text('menu.unit'));
  await field('unit.search.label').fill(name);
  await page.getByText(text('unit.unknown', { name })).waitFor();
  await isFine('5-look-up');
  await follow('unit.register');
  await heading(text('unit.registration'));
  await push('unit.registration.submit');
  await page.getByText(text('evidence.missing')).waitFor();
  await isFine('6-missing');
  await field('unit.creditCode').fill(freshCreditCode());
  await field('unit.legalRepresentative').fill('王海');
  await field('unit.address').fill('烟台市莱山区科技大道1号');
  await walker.press(field('unit.department'));
  await walker.press(page.getByText(room.town.district.name, { exact: true }));
  await attach(page, '营业执照.png');
  await page.getByRole('button', { name: text('evidence.lookOf', { name: '营业执照.png' }) }).waitFor();
  expect(await page.getByText(text('evidence.missing')).count()).toBe(0);
  await isFine('7-filled-in');
  await push('unit.registration.submit');
  await page.getByText(text('unit.news.submitted')).waitFor();
}

/** On a phone the menu is behind a button. */
async function goesByMenu({ walker, page, heading, text, push, isFine }: Walk): Promise<void> {
  const isOnPhone = walker.device !== undefined;
  if (isOnPhone) {
    await push('menu.open');
    await isFine('12-menu');
  }
  const menu = page.getByRole('navigation', { name: text('menu.centre') });
  await walker.press(menu.getByRole('link', { name: text('menu.messages'), exact: true }));
  await heading(text('menu.messages'));
  await page.locator('.message').first().waitFor();
  await isFine('13-messages');
}
