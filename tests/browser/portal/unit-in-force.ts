import { eventually } from '../../support/eventually';
import { freshUnitName, register } from '../../support/registrations';
import { approvedUnit, member } from '../../support/units';
import { findings } from '../support/portal';
import { resident, type PortalTown } from '../support/portal-town';
import { APPROVED, attach, button, card, caseOf, decide, field, link, openFields, PAGE } from './unit-desk';

/** A unit that is registered (product.md sections 4 and 5). */

/** The contact changes at once, the registration data only when they are approved. */
export async function changesTheUnit(room: PortalTown): Promise<void> {
  const clerk = await resident(room, '赵清禾');
  const { page, heading, fact } = clerk;
  const name = freshUnitName();
  await register(clerk.person, room.town.district, { name, contactMobile: '13800000001' });
  await decide(room, await caseOf(clerk, 'unit-registration'), 'complete', APPROVED);
  await page.goto(`${room.baseUrl}${PAGE}`);
  await link(page, '编辑联系信息').click();
  await heading('编辑联系信息');
  await field(page, '联系人').fill('赵清禾');
  await button(page, '更换号码').click();
  await field(page, '联系人手机').fill('12');
  await button(page, '保存').click();
  await page.getByText('手机号码有误，请填写 11 位手机号码。').first().waitFor();
  expect(await findings(page, 'contact-edit')).toEqual([]);
  await field(page, '联系人手机').fill('13800000002');
  await button(page, '保存').dblclick();
  await page.getByText('联系信息已保存。').waitFor();
  expect([await fact('联系人'), await fact('联系人手机')]).toEqual(['赵清禾', '138****0002']);

  await link(page, '工商信息修改').click();
  await heading('工商信息修改');
  await attach(page, '变更通知书.png');
  await button(page, '预览“变更通知书.png”').waitFor();
  await button(page, '提交审核').click();
  await page.getByText('提交的内容与现有单位信息一致，没有需要修改的项目。').waitFor();
  const wanted = freshUnitName();
  await field(page, '单位名称').fill(wanted);
  await field(page, '法定代表人').fill('李山');
  await page.getByText(`现行信息：${name}`).waitFor();
  expect(await findings(page, 'change-form')).toEqual([]);
  await button(page, '提交审核').dblclick();
  await page.getByText('工商信息修改申请已提交。').waitFor();
  const change = card(page, '工商信息修改');
  const row = (label: string) =>
    change
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: label }) })
      .getByRole('cell')
      .allInnerTexts();
  await change.getByText('审核中', { exact: true }).waitFor();
  expect(await row('单位名称')).toEqual([name, wanted]);
  expect(await row('法定代表人')).toEqual(['王海', '李山']);
  expect(await fact('单位名称')).toBe(name);
  expect(await findings(page, 'change-under-review')).toEqual([]);

  const entry = () => caseOf(clerk, 'business-info-change');
  const returned = { fieldsToCorrect: ['legalRepresentative'], comment: '法定代表人与执照不一致' };
  expect(await decide(room, await entry(), 'return', returned)).toEqual([200]);
  await page.reload();
  await page.getByText('法定代表人与执照不一致').waitFor();
  await link(page, '补正后重新提交').click();
  await heading('补正工商信息修改');
  await eventually(async () => expect(await openFields(page)).toEqual(['法定代表人']));
  await field(page, '法定代表人').fill('李山河');
  expect(await findings(page, 'change-correction')).toEqual([]);
  await button(page, '重新提交').click();
  await change.getByText('审核中', { exact: true }).waitFor();
  expect(await row('法定代表人')).toEqual(['王海', '李山河']);

  const rejected = { outcome: 'reject', comment: '请上传变更后的执照' };
  expect(await decide(room, await entry(), 'complete', rejected)).toEqual([200]);
  await page.reload();
  await change.getByText('审核不通过', { exact: true }).waitFor();
  expect(await page.getByText('工商信息修改申请已提交。').count()).toBe(0);
  expect(await fact('单位名称')).toBe(name);
  expect(await findings(page, 'change-rejected')).toEqual([]);
  await change.getByRole('link', { name: '补正后重新提交' }).click();
  await heading('补正工商信息修改');
  await button(page, '重新提交').click();
  await change.getByText('审核中', { exact: true }).waitFor();
  expect(await decide(room, await entry(), 'complete', APPROVED)).toEqual([200]);
  await page.reload();
  await page.getByText('审核通过', { exact: true }).waitFor();
  expect([await fact('单位名称'), await fact('法定代表人')]).toEqual([wanted, '李山河']);
  expect(await findings(page, 'change-approved')).toEqual([]);
  expect(clerk.trouble()).toEqual([]);
  await clerk.end();
}

/** A sub-account reads the unit and its administrator's contact, changes nothing, and may leave. */
export async function leavesTheUnit(room: PortalTown): Promise<void> {
  const { town } = room;
  const { page, heading, fact, person, ...visit } = await resident(room, '钱思远');
  const unit = await approvedUnit(town);
  const { id } = await member(town, unit);
  await town.city.sql('update memberships set account_id = $1 where account_id = $2', [person.id, id]);
  await page.goto(`${room.baseUrl}${PAGE}`);
  await heading('单位信息');
  expect(await fact('单位名称')).toBe(unit.name);
  expect(await fact('姓名')).toBe('王小明');
  expect(await link(page, '编辑联系信息').count()).toBe(0);
  expect(await link(page, '工商信息修改').count()).toBe(0);
  expect(await findings(page, 'unit-sub-account')).toEqual([]);
  await page.goto(`${room.baseUrl}${PAGE}/change`);
  await heading('单位信息');
  await button(page, '退出单位').click();
  const asked = page.getByRole('dialog', { name: '退出单位' });
  await asked.waitFor();
  await page.keyboard.press('Escape');
  expect(await button(page, '退出单位').evaluate((it) => it === document.activeElement)).toBe(true);
  await button(page, '退出单位').click();
  expect(await findings(page, 'unit-leave')).toEqual([]);
  await asked.getByRole('button', { name: '确认退出' }).click();
  await page.getByText('您已退出该单位。').waitFor();
  await field(page, '单位名称或统一社会信用代码').waitFor();
  expect(visit.trouble()).toEqual([]);
  await visit.end();
}
