import type { FieldProblem, TaskRow } from '@city/plugin-workflow/contracts';
import { formed } from '../../../support/form-flows';
import { account } from '../../../support/people';
import { register, taskOf, type Registration } from '../../../support/registrations';
import { told } from '../../../support/review-desk';
import { accessibilityFindings } from '../../support/accessibility';
import { diagramHandsOf } from '../../support/diagram-hands';
import { picture } from '../../support/review-room';
import { choose, type } from '../../support/studio-hands';
import type { ChangeRoom } from './change-room';

const KEY = 'unit-registration';
const FLOW = '单位注册';
const REVIEW = '主管部门审核';
const APPROVE = { outcome: 'approve' };

/** Changes of the rules that a case follows: where it goes, what it must bring, whom it passes by. */
export function changesOfRules(room: () => ChangeRoom): void {
  afterEach(() => room().restoreFlow(KEY));

  it('routes by district: the bureau itself decides on the units of one, all others go as before', async () => {
    const { desk, hands, town } = room();
    const diagram = diagramHandsOf(hands.page);
    await hands.takeDraft(FLOW);
    await diagram.dropBefore(REVIEW, '排他网关（选一条路）');
    await type(hands.section('名称'), '中文名称', '按区市分流');
    await diagram.append('按区市分流', '审核环节', '市局审核');
    await choose(hands.section('办理'), '由谁办理', '部门：烟台市科学技术局');
    expect([await diagram.overlaps('按区市分流'), await diagram.overlaps('市局审核')]).toEqual([0, 0]);
    await diagram.connect('市局审核', '审核结果');
    await diagram.chooseArrowInto('市局审核');
    const when = hands.section('何时走这条路');
    await choose(when, '内容', '所属区市');
    await choose(when, '值', '芝罘区科学技术局');
    await diagram.chooseArrowInto(REVIEW);
    await when.getByRole('checkbox', { name: '其他情况（默认）' }).click();
    await picture(hands.page, 'change-routing');
    await hands.saved();
    await hands.deploy('芝罘区的单位由市局审核');

    const { registration } = await town.registered();
    await expect(taskOf(town.reviewer.client, registration)).rejects.toThrow('No open task');
    const { name, documentId } = await taskOf(town.chief.client, registration);
    expect(name['zh-Hans']).toBe('市局审核');
    expect(told(await desk.verb(town.chief, documentId, 'complete', APPROVE))).toEqual([200]);
    const elsewhere = await account(town.city, { mobileProvedAt: new Date() });
    const { body } = await register(elsewhere, town.bureau);
    expect((await taskOf(town.chief.client, body.data)).name['zh-Hans']).toBe(REVIEW);
  });

  it('asks the reviewer for one more thing, without which there is no decision, and shows it', async () => {
    const { desk, hands, town } = room();
    const { page } = hands;
    await hands.takeDraft(FLOW);
    await hands.view('表单');
    await page.getByRole('button', { name: '添加字段' }).click();
    await type(page.getByRole('tabpanel', { name: '字段' }), '名称（中文）', '现场核查结论');
    await picture(page, 'change-field');
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.getByRole('tab', { name: '环节权限' }).click();
    await choose(
      page.getByRole('tabpanel', { name: '环节权限' }),
      `现场核查结论在“${REVIEW}”环节的权限`,
      '必填',
    );
    await picture(page, 'change-field-access');
    await hands.saved();
    await hands.deploy('审核时须填写现场核查结论');

    const { registration } = await town.registered();
    const task = await taskOf(town.reviewer.client, registration);
    const [field] = (await desk.page(town.reviewer, task.documentId)).fields;
    expect(field).toMatchObject({ label: { 'zh-Hans': '现场核查结论' }, permission: 'required' });
    const without = await desk.verb(town.reviewer, task.documentId, 'complete', APPROVE);
    expect(told(without)).toEqual([422, 'FORM_INVALID']);
    expect(without.body.error.details.fields as readonly FieldProblem[]).toMatchObject([
      { code: 'required' },
    ]);
    const variables = { [field?.name ?? '']: '场所属实' };
    const given = await desk.verb(town.reviewer, task.documentId, 'complete', { ...APPROVE, variables });
    expect(told(given)).toEqual([200]);
    expect(await formed(town, registration)).toMatchObject(variables);
    const shown = (await desk.timeline(town.reviewer, registration)).flatMap(({ fields }) => fields);
    expect(shown).toMatchObject([{ label: { 'zh-Hans': '现场核查结论' }, text: { 'zh-Hans': '场所属实' } }]);
  });

  it('adds a second review that units of one kind are spared', async () => {
    const { desk, hands, town } = room();
    const dialog = hands.page.getByRole('dialog');
    await hands.takeDraft(FLOW);
    await hands.view('审批链');
    const adding = await hands.addStepBefore('登记为已通过', '审核');
    await type(adding, '中文名称', '分管领导复核');
    await choose(adding, '由谁办理', '单位主管部门的上级部门');
    await adding.getByRole('button', { name: '添加', exact: true }).click();
    await hands.step('分管领导复核').getByRole('button', { name: '设置跳过条件' }).click();
    await choose(dialog, '内容', '单位类型');
    await choose(dialog, '值', '事业单位');
    await picture(hands.page, 'change-skip');
    await dialog.getByRole('button', { name: '确定' }).click();
    await hands.saved();
    await picture(hands.page, 'change-skipped');
    await hands.deploy('事业单位免领导复核');

    const reviewed = async (kind: string): Promise<Registration> => {
      const { registration } = await town.registered({ kind });
      const { documentId } = await taskOf(town.reviewer.client, registration);
      expect(told(await desk.verb(town.reviewer, documentId, 'complete', APPROVE))).toEqual([200]);
      return registration;
    };
    expect(await desk.waitsAt(await reviewed('institution'))).toEqual([]);
    const again: TaskRow = await taskOf(town.chief.client, await reviewed('enterprise'));
    expect(again.name['zh-Hans']).toBe('分管领导复核');
  });
}
