import { eventually } from '../../support/eventually';
import { formed, registrationAsking, shippedRegistration } from '../../support/form-flows';
import { freshCreditCode, freshUnitName, PNG, register } from '../../support/registrations';
import { findings } from '../support/portal';
import { resident, type PortalTown, type Resident } from '../support/portal-town';
import {
  APPROVED,
  attach,
  button,
  card,
  caseOf,
  decide,
  field,
  link,
  openFields,
  look,
  PAGE,
  writes,
} from './unit-desk';

/** A unit is registered (product.md sections 3 and 4). */

/** From the look-up to the unit in force, with a correction on the way. */
export async function registersAUnit(room: PortalTown): Promise<void> {
  const clerk = await resident(room, '陈望舒');
  const { page, heading, fact } = clerk;
  const name = '烟台蓝海科技有限公司';
  await page.goto(`${room.baseUrl}${PAGE}?${new URLSearchParams({ q: name }).toString()}`);
  await link(page, '注册该单位').click();
  await heading('单位注册');
  expect(await field(page, '单位名称').inputValue()).toBe(name);
  await button(page, '立即绑定').click();
  await page.getByText('请填写统一社会信用代码', { exact: true }).waitFor();
  await page.getByText('请上传至少一份证明材料').waitFor();
  await eventually(async () =>
    expect(await field(page, '统一社会信用代码').evaluate((it) => it === document.activeElement)).toBe(true),
  );
  expect(await findings(page, 'registration-missing')).toEqual([]);

  await field(page, '统一社会信用代码').fill(freshCreditCode());
  await field(page, '法定代表人').fill('王海');
  await field(page, '注册地址').fill('烟台市莱山区科技大道1号');
  await field(page, '主管部门').click();
  expect(await findings(page, 'registration-departments')).toEqual([]);
  await page.getByText(room.town.district.name, { exact: true }).click();
  await field(page, '联系人手机').fill('13800000001');

  await attach(page, '说明.txt', 'text/plain', Buffer.from('不是图片'));
  await page.getByText('只能上传 PDF、JPG、PNG 格式的文件。').waitFor();
  await button(page, '移除“说明.txt”').click();
  await attach(page, '整本档案.png', 'image/png', Buffer.concat([PNG, Buffer.alloc(12 * 1024 * 1024)]));
  await page.getByText('每个不超过 10 MB。').waitFor();
  expect(await findings(page, 'registration-upload-too-large')).toEqual([]);
  await button(page, '移除“整本档案.png”').click();
  await page.route('**/api/upload', (route) => route.abort(), { times: 1 });
  await attach(page, '营业执照.png');
  await page.getByText('无法连接平台，请检查网络。').waitFor();
  expect(await findings(page, 'registration-upload-failed')).toEqual([]);
  await button(page, '重试上传“营业执照.png”').click();
  await button(page, '预览“营业执照.png”').waitFor();

  await page.reload();
  await page.getByText('已恢复您上次填写但未提交的内容。').waitFor();
  expect(await field(page, '法定代表人').inputValue()).toBe('王海');
  await page.getByText(room.town.district.name, { exact: true }).first().waitFor();
  await button(page, '预览“营业执照.png”').click();
  await page.getByRole('dialog', { name: '营业执照.png' }).getByRole('img').waitFor();
  await page.keyboard.press('Escape');
  expect(await findings(page, 'registration-draft')).toEqual([]);

  const sent = writes(page, '/api/unit-registrations');
  await button(page, '立即绑定').dblclick();
  await heading('单位信息');
  await page.getByText('单位注册申请已提交。').waitFor();
  await card(page, name).getByText('审核中', { exact: true }).waitFor();
  expect(sent).toHaveLength(1);
  expect(await fact('联系人手机')).toBe('138****0001');
  expect(await findings(page, 'registration-under-review')).toEqual([]);
  await corrects(room, clerk, name);
  expect(clerk.trouble()).toEqual([]);
  await clerk.end();
}

async function corrects(room: PortalTown, clerk: Resident, name: string): Promise<void> {
  const { page, heading, fact, nextStep } = clerk;
  const returned = { fieldsToCorrect: ['address', 'evidence'], comment: '注册地址与营业执照不一致' };
  expect(await decide(room, await caseOf(clerk, 'unit-registration'), 'return', returned)).toEqual([200]);
  await page.reload();
  await heading('单位信息');
  expect(await nextStep()).toBe('补正后重新提交');
  await page.getByText('注册地址与营业执照不一致').waitFor();
  await page.getByText('需补正：注册地址、证明材料。其他项目无需修改。').waitFor();
  expect(await findings(page, 'registration-returned')).toEqual([]);
  await link(page, '补正后重新提交').click();
  await heading('补正单位注册');
  await eventually(async () => expect(await openFields(page)).toEqual(['注册地址', '证明材料']));
  expect(await fact('单位名称')).toBe(name);
  await field(page, '注册地址').fill('烟台市芝罘区南大街1号');
  await attach(page, '变更后执照.png');
  await button(page, '预览“变更后执照.png”').waitFor();
  await page.reload();
  await page.getByText('已恢复您上次填写但未提交的内容。').waitFor();
  expect(await field(page, '注册地址').inputValue()).toBe('烟台市芝罘区南大街1号');
  expect(await findings(page, 'registration-correction')).toEqual([]);
  const { documentId } = await caseOf(clerk, 'unit-registration');
  const sent = writes(page, `/api/unit-registrations/${documentId}/resubmit`);
  await button(page, '重新提交').dblclick();
  await page.getByText('补正内容已重新提交。').waitFor();
  expect(sent).toHaveLength(1);
  await card(page, name).getByText('审核中', { exact: true }).waitFor();
  expect(await decide(room, await caseOf(clerk, 'unit-registration'), 'complete', APPROVED)).toEqual([200]);
  await page.reload();
  await card(page, '联系信息').waitFor();
  expect(await nextStep()).toBe('已全部完成');
  expect(await fact('注册地址')).toBe('烟台市芝罘区南大街1号');
  expect(await findings(page, 'unit-in-force')).toEqual([]);
}

/** A rejected registration is corrected in all its fields, withdrawn, and another unit looked up. */
export async function startsOver(room: PortalTown): Promise<void> {
  const clerk = await resident(room, '李明远');
  const { page, heading } = clerk;
  const name = freshUnitName();
  expect(
    (await register(clerk.person, room.town.district, { name, contactMobile: '13800000001' })).status,
  ).toBe(201);
  const rejected = { outcome: 'reject', comment: '营业执照不清晰，请重新扫描' };
  expect(await decide(room, await caseOf(clerk, 'unit-registration'), 'complete', rejected)).toEqual([200]);
  await page.goto(`${room.baseUrl}${PAGE}`);
  await heading('单位信息');
  await page.getByText('营业执照不清晰，请重新扫描').waitFor();
  await field(page, '单位名称或统一社会信用代码').waitFor();
  expect(await findings(page, 'registration-rejected')).toEqual([]);
  await link(page, '补正后重新提交').click();
  await heading('补正单位注册');
  await page.getByText('138****0001').waitFor();
  await field(page, '法定代表人').fill('王海洋');
  expect(await findings(page, 'registration-rejected-form')).toEqual([]);
  await button(page, '重新提交').click();
  await card(page, name).getByText('审核中', { exact: true }).waitFor();
  expect(await clerk.fact('联系人手机')).toBe('138****0001');

  await button(page, '撤销申请').click();
  const asked = page.getByRole('dialog', { name: '撤销申请' });
  await asked.waitFor();
  expect(await findings(page, 'registration-withdraw')).toEqual([]);
  await asked.getByRole('button', { name: '确认撤销' }).click();
  await page.getByText('申请已撤销。').waitFor();
  await card(page, '单位注册').getByText('已撤销', { exact: true }).waitFor();
  await look(page, name);
  await page.getByText(`“${name}”尚未在本平台注册`).waitFor();
  expect(clerk.trouble()).toEqual([]);
  await clerk.end();
}

/** The main path by its headings, for those who read English. */
export async function readsEnglish(room: PortalTown): Promise<void> {
  const { page, heading, ...visit } = await resident(room, 'Chen Wangshu');
  await page.goto(`${room.baseUrl}${PAGE}`);
  await heading('单位信息');
  await button(page, 'English').click();
  await heading('Unit information');
  const name = freshUnitName();
  await field(page, 'Unit name or unified social credit code').fill(name);
  await link(page, 'Register this unit').click();
  await heading('Unit registration');
  expect(await findings(page, 'registration-en')).toEqual([]);
  await field(page, 'Unified social credit code').fill(freshCreditCode());
  await field(page, 'Legal representative').fill('Wang Hai');
  await field(page, 'Address').fill('1 Keji Avenue');
  await field(page, 'Department').click();
  await page.getByText(room.town.district.name, { exact: true }).click();
  await attach(page, 'licence.png');
  await button(page, 'View “licence.png”').waitFor();
  await button(page, 'Submit registration').click();
  await heading('Unit information');
  await card(page, name).getByText('Under review', { exact: true }).waitFor();
  expect(await findings(page, 'registration-under-review-en')).toEqual([]);
  expect(visit.trouble()).toEqual([]);
  await visit.end();
}

/** Operations staff have added a field to the correction: it is asked for, and kept with the case. */
export async function fillsInWhatTheFlowAsks(room: PortalTown): Promise<void> {
  const { town } = room;
  const clerk = await resident(room, '周知行');
  const { page, heading } = clerk;
  const deploy = async (xml: string) => {
    const answer = await town.operator.client.post('/workflow/deployments', { data: { xml } });
    expect(answer.status).toBeLessThan(300);
  };
  await deploy(await registrationAsking({}, { pledge: 'required', risk: 'write' }));
  await register(clerk.person, town.district, { name: freshUnitName() });
  const returned = { fieldsToCorrect: ['address'], comment: '请补正地址，并作出承诺' };
  expect(await decide(room, await caseOf(clerk, 'unit-registration'), 'return', returned)).toEqual([200]);
  await deploy(await shippedRegistration());

  await page.goto(`${room.baseUrl}${PAGE}/correction`);
  await heading('补正单位注册');
  await eventually(async () => expect(await openFields(page)).toEqual(['注册地址', '风险等级', '承诺事项']));
  await button(page, '重新提交').click();
  await page.getByText('请填写或选择').waitFor();
  expect(await findings(page, 'correction-of-the-flow')).toEqual([]);
  await field(page, '承诺事项').fill('长'.repeat(501));
  await button(page, '重新提交').click();
  await eventually(async () =>
    expect(await field(page, '承诺事项').evaluate((it) => it === document.activeElement)).toBe(true),
  );
  await page
    .getByText(/不得超过.*字/)
    .first()
    .waitFor();
  await field(page, '承诺事项').fill('三日内补交原件');
  await page.reload();
  await page.getByText('已恢复您上次填写但未提交的内容。').waitFor();
  expect(await field(page, '承诺事项').inputValue()).toBe('三日内补交原件');
  await page.getByRole('radio', { name: '低' }).check();
  await button(page, '重新提交').click();
  await page.getByText('补正内容已重新提交。').waitFor();
  expect(await formed(town, await caseOf(clerk, 'unit-registration'))).toMatchObject({
    pledge: '三日内补交原件',
    risk: 'low',
  });
  expect(clerk.trouble()).toEqual([]);
  await clerk.end();
}
