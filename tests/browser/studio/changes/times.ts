import { courtroomOf, type ApprovedUnit } from '../../../support/appeals';
import { accessibilityFindings } from '../../support/accessibility';
import { picture } from '../../support/review-room';
import { type } from '../../support/studio-hands';
import type { ChangeRoom } from './change-room';

const KEY = 'unit-appeal';
const FLOW = '单位申诉';
const DAY = 24 * 60 * 60_000;

/** Changes of the times that a flow promises, all of them on one page. */
export function changesOfTimes(room: () => ChangeRoom): void {
  afterEach(() => room().restoreFlow(KEY));

  it('shows every deadline, reminder and window of a flow; the next case has the times that were set', async () => {
    const { hands, town } = room();
    const { page } = hands;
    const court = courtroomOf(town);
    const until = async (unit: ApprovedUnit) => {
      const { body } = await court.appeal(await court.person('申诉人'), unit);
      return Date.parse((await court.read(unit.administrator, body.data)).body.data.respondUntil ?? '');
    };
    const before = await until(await court.unit());
    const part = (name: string) =>
      page.getByRole('tabpanel', { name: '时限' }).getByRole('region', { name, exact: true });

    await hands.takeDraft(FLOW);
    await hands.view('时限');
    // In the order in which a case comes to them.
    const names = page.getByRole('tabpanel', { name: '时限' }).getByRole('heading', { level: 2 });
    expect(await names.allInnerTexts()).toEqual(['3个工作日未答复', '主管部门审核', '补正']);
    const review = part('主管部门审核');
    expect(await review.getByRole('textbox', { name: /^办理期限/ }).inputValue()).toBe('5');
    const reminders = review.getByRole('region', { name: '提醒与上报' });
    expect(await reminders.getByRole('textbox', { name: /^多久之后/ }).count()).toBe(2);
    expect(
      await part('补正')
        .getByRole('textbox', { name: /^多久之后/ })
        .inputValue(),
    ).toBe('10');
    expect(await accessibilityFindings(page)).toEqual([]);
    await picture(page, 'change-times');

    await type(part('3个工作日未答复'), '多久之后', '9');
    await type(review, '办理期限', '7');
    // The reminder that went out when the step was due goes with it.
    expect(
      await reminders
        .getByRole('textbox', { name: /^多久之后/ })
        .first()
        .inputValue(),
    ).toBe('7');
    await review.getByRole('button', { name: '在流程图中查看“主管部门审核”' }).click();
    await page.getByRole('tab', { name: '流程图', selected: true }).waitFor();
    expect(
      await hands
        .section('办理')
        .getByRole('textbox', { name: /^办理期限/ })
        .inputValue(),
    ).toBe('7');
    await hands.saved();
    await hands.deploy('答复期改为9个工作日，审核期限改为7个工作日');

    expect((await until(await court.unit())) - before).toBeGreaterThan(5 * DAY);
  });
}
