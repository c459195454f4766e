import type { Locator, Page } from 'playwright-core';

/** What a person of the operations staff does in the studio, by mouse and keyboard, by the words they read. */
export interface StudioHands {
  readonly page: Page;
  /** From the menu to the list of flows. */
  openStudio(): Promise<void>;
  /** From the menu to the list of flows, to the flow (by its name), to a draft of its next version. */
  takeDraft(flow: string): Promise<void>;
  /** Goes to another view of the draft: 流程图, 审批链, 表单. */
  view(name: string): Promise<void>;
  /** Selects a step in the chain by its name; its properties are shown beside. */
  chooseStep(name: string): Promise<void>;
  /** The card of a step in the chain. */
  step(name: string): Locator;
  /** Selects what carries these words on the diagram; its properties are shown beside. */
  chooseOnDiagram(words: string): Promise<void>;
  /** Opens the dialog that adds a step of a kind (审核, 通知, 自动操作) in front of the step of this name. */
  addStepBefore(name: string, kind: string): Promise<Locator>;
  /** A section of the properties panel by its title: 办理, 会签, 提醒与上报. */
  section(title: string): Locator;
  /** Waits until what was changed is saved. */
  saved(): Promise<void>;
  /** Waits until the check of the diagram has nothing to say against it. */
  sound(): Promise<void>;
  /** Opens the deploy dialog, writes the note, deploys, and sees the new version in force. */
  deploy(note: string): Promise<void>;
}

export function studioHandsOf(page: Page): StudioHands {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  const step = (name: string) =>
    page.getByRole('tabpanel', { name: '审批链' }).getByRole('group', { name: `：${name}` });
  const openStudio = () => page.getByRole('navigation').getByRole('link', { name: '流程工作室' }).click();
  return {
    page,
    openStudio,
    takeDraft: async (flow) => {
      await openStudio();
      await page.getByRole('row').getByRole('link', { name: flow, exact: true }).click();
      await press('修改流程');
      await page.getByRole('tab', { name: '流程图', selected: true }).waitFor();
    },
    view: async (name) => {
      await page.getByRole('tab', { name }).click();
      await page.getByRole('tabpanel', { name }).waitFor();
    },
    step,
    chooseStep: async (name) => {
      const head = step(name).getByRole('button', { name: new RegExp(`^\\S+ ${name}$`) });
      await head.click();
      await head.and(page.locator('[aria-pressed=true]')).waitFor();
    },
    chooseOnDiagram: async (words) => {
      await page.locator('.djs-element').filter({ hasText: words }).first().click();
    },
    addStepBefore: async (name, kind) => {
      await press(`在“${name}”之前添加步骤`);
      await dialog.getByRole('radio', { name: kind }).click();
      return dialog;
    },
    section: (title) => page.getByRole('complementary').getByRole('region', { name: title, exact: true }),
    saved: async () => {
      await page
        .getByRole('status')
        .filter({ hasText: /^已保存/ })
        .waitFor();
    },
    sound: async () => {
      await page
        .getByRole('status')
        .filter({ hasText: /^(没有发现问题|0 个错误)/ })
        .waitFor();
    },
    deploy: async (note) => {
      await press('发布');
      await dialog.getByLabel('发布说明').fill(note);
      await dialog.getByRole('button', { name: '发布', exact: true }).click();
      await page.getByRole('row', { name: note }).filter({ hasText: '当前版本' }).waitFor();
    },
  };
}

/** Chooses from a drop-down, inside a dialog or a section, by how its label begins and the option's words. */
export async function choose(within: Locator, label: string, option: string): Promise<void> {
  await within.getByRole('combobox', { name: new RegExp(`^${label}`) }).click();
  await within.page().getByRole('option', { name: option, exact: true }).click();
}

/** Types into a field by how its label begins, and leaves it as a person does. */
export async function type(within: Locator, label: string, text: string): Promise<void> {
  const field = within.getByRole('textbox', { name: new RegExp(`^${label}`) });
  await field.fill(text);
  await field.blur();
}
