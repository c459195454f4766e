import { taskOf } from '../../support/registrations';
import { picture } from '../support/review-room';
import { type } from '../support/studio-hands';
import type { ChangeRoom } from './change-room';

const KEY = 'unit-registration';
const FLOW = '单位注册';
const REVIEW = '主管部门审核';

/** Changes of the steps themselves: until when, who, how many, what is said and when. */
export function changesOfSteps(room: () => ChangeRoom): void {
  afterEach(() => room().backToShipped(KEY));

  it('changes a deadline: a new case is due two working days after it comes, not five', async () => {
    const { hands, town } = room();
    const dueDays = async () => {
      const { registration } = await town.registered();
      const { createdAt, dueDate } = await taskOf(town.reviewer.client, registration);
      return (Date.parse(String(dueDate)) - Date.parse(createdAt)) / 86_400_000;
    };
    const before = await dueDays();
    await hands.takeDraft(FLOW);
    await hands.view('审批链');
    await hands.chooseStep(REVIEW);
    await type(hands.section('办理'), '办理期限', '2');
    await hands.saved();
    await picture(hands.page, 'change-deadline');
    await hands.deploy('改为两个工作日办结');
    const after = await dueDays();
    expect(before).toBeGreaterThan(5);
    expect(after).toBeLessThan(before - 2);
  });
}
