import { eventually } from '../../support/eventually';
import { freshCreditCode, freshUnitName } from '../../support/registrations';
import { approvedUnit } from '../../support/units';
import { findings } from '../support/portal';
import { resident, type PortalTown } from '../support/portal-town';
import { attach, button, field, link, look, PAGE } from './unit-desk';

/** Finding out whether a unit is there (product.md section 3). */

/** The look-up while typing: nobody's, under review, registered; and what is no code. */
export async function looksUnitsUp(room: PortalTown): Promise<void> {
  const { page, heading, nextStep, fact, ...visit } = await resident(room, '陈望舒');
  await page.goto(`${room.baseUrl}/portal/centre`);
  await heading('个人中心');
  expect(await nextStep()).toBe('绑定单位');
  await page.locator('.next-step').getByRole('link').click();
  await heading('单位信息');
  expect(await findings(page, 'unit-empty')).toEqual([]);

  const free = freshUnitName();
  await field(page, '单位名称或统一社会信用代码').pressSequentially(free);
  await page.getByText(`“${free}”尚未在本平台注册`).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('unit-search-text');
  expect(await findings(page, 'unit-unknown')).toEqual([]);
  await page.reload();
  await page.getByText(`“${free}”尚未在本平台注册`).waitFor();

  await look(page, '91370600MA3C');
  await page.getByText('统一社会信用代码为 18 位，已填写 12 位。').waitFor();
  await look(page, '913706000000000000');
  await page.getByText('统一社会信用代码有误').waitFor();
  expect(await findings(page, 'unit-code-wrong')).toEqual([]);

  const taken = freshUnitName();
  await room.town.registered({ name: taken });
  await look(page, taken);
  await page.getByText(`“${taken}”已有人提交注册，正在审核中`).waitFor();
  expect(await link(page, '注册该单位').count()).toBe(0);
  expect(await findings(page, 'unit-under-review')).toEqual([]);

  const unit = await approvedUnit(room.town);
  await look(page, unit.name);
  await page.getByText(`“${unit.name}”已在本平台注册`).waitFor();
  // Masked, and whether there is somebody behind it (figures 14 and 15 of the manual).
  expect(await fact('单位管理员')).toBe('王**');
  expect(await fact('已绑定的登录身份')).toBe('尚未绑定');
  expect(await findings(page, 'unit-registered')).toEqual([]);
  expect(await page.getByRole('link', { name: /^申请成为子账号/ }).getAttribute('href')).toBe(
    `/portal/centre/sub-account-requests/new?unit=${unit.documentId}`,
  );
  expect(await page.getByRole('link', { name: /^申诉/ }).getAttribute('href')).toBe(
    `/portal/centre/appeals/new?unit=${unit.documentId}`,
  );
  expect(visit.trouble()).toEqual([]);
  await visit.end();
}

/** Of two who register a unit at the same time the later is told what a look-up would tell. */
export async function meetsSomebodyFaster(room: PortalTown): Promise<void> {
  const { page, heading, ...visit } = await resident(room, '周子涵');
  const unit = await approvedUnit(room.town);
  const other = freshUnitName();
  await page.goto(`${room.baseUrl}${PAGE}/registration?${new URLSearchParams({ name: other }).toString()}`);
  await heading('单位注册');
  await field(page, '单位名称').fill(unit.name);
  await field(page, '统一社会信用代码').fill('913706000000000000');
  await field(page, '法定代表人').fill('王海');
  await field(page, '注册地址').fill('烟台市莱山区科技大道1号');
  await field(page, '主管部门').click();
  await page.getByText(room.town.district.name, { exact: true }).click();
  await attach(page, '营业执照.png');
  await button(page, '预览“营业执照.png”').waitFor();
  await button(page, '立即绑定').click();
  await page.getByText('统一社会信用代码有误').first().waitFor();
  await eventually(async () =>
    expect(await field(page, '统一社会信用代码').evaluate((it) => it === document.activeElement)).toBe(true),
  );
  await field(page, '统一社会信用代码').fill(freshCreditCode());
  await button(page, '立即绑定').click();
  await page.getByText('该单位已在平台注册或正在审核中。').waitFor();
  await page.getByRole('link', { name: /^申诉/ }).waitFor();
  expect(await findings(page, 'registration-taken')).toEqual([]);
  await page.goto(`${room.baseUrl}${PAGE}`);
  await page.getByText(`“${unit.name}”的单位注册已填写，尚未提交。`).waitFor();
  await link(page, '继续填写').click();
  await heading('单位注册');
  expect(await field(page, '单位名称').inputValue()).toBe(unit.name);
  expect(visit.trouble()).toEqual([]);
  await visit.end();
}
