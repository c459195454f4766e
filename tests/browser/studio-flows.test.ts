import type { Page } from 'playwright-core';
import { accessibilityFindings } from './support/accessibility';
import { openReviewRoom, picture, ROOM_TIMEOUT, type ReviewRoom } from './support/review-room';

jest.setTimeout(90_000);

describe('the flows in the studio (product.md section 7)', () => {
  let room: ReviewRoom;
  let page: Page;

  beforeAll(async () => {
    room = await openReviewRoom();
    page = await room.panelOf(room.town.operator);
  }, ROOM_TIMEOUT);
  afterAll(() => room.close());

  it('shows what is in force and who works on what', async () => {
    await page.goto(`${room.town.city.baseUrl}/admin/plugins/workflow-studio`);
    await page.getByRole('link', { name: '单位注册' }).waitFor();
    await picture(page, 'flows');
    console.log(await accessibilityFindings(page));
    await page.getByRole('button', { name: '新建流程' }).click();
    await picture(page, 'new');
    console.log(await accessibilityFindings(page));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '导入流程图' }).click();
    await picture(page, 'import');
    console.log(await accessibilityFindings(page));
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: '单位注册' }).click();
    await page.getByRole('heading', { level: 1, name: '单位注册' }).waitFor();
    await page.getByRole('button', { name: '修改流程' }).click();
    await page.waitForURL(/drafts/);
    await page.goto(`${room.town.city.baseUrl}/admin/plugins/workflow-studio/flows/unit-registration`);
    await page.getByRole('button', { name: '删除草稿' }).waitFor();
    await picture(page, 'flow');
    console.log(await accessibilityFindings(page));
    await page.getByRole('link', { name: /比较/ }).first().click();
    await page.getByText('两个版本内容相同。').first().waitFor();
    await picture(page, 'compare');
    console.log(await accessibilityFindings(page));
  });
});
