import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Difference } from '@city/plugin-workflow/contracts';
import type { Page } from 'playwright-core';
import { shippedFlow, studioOf } from '../../support/studio';
import { picture, type ReviewRoom } from '../support/review-room';
import { diagramShown, downloaded, openDraft, saved, select } from '../support/studio-page';

const STOCK = path.resolve(__dirname, '../../../node_modules/bpmn-js/dist/bpmn-modeler.production.min.js');
const FLOWS = ['unit-registration', 'unit-appeal', 'sub-account-request', 'business-info-change'];

/** As another maker's tool has it: what it opens, warns of, and writes with one task renamed. */
interface Stock {
  readonly warnings: readonly string[];
  readonly xml: string;
}

/** The part of the stock modeler that is used here (bpmn-js, `window.BpmnJS`). */
interface StockModeler {
  importXML(xml: string): Promise<{ readonly warnings: readonly { readonly message: string }[] }>;
  saveXML(options: object): Promise<{ readonly xml: string }>;
  get(service: 'elementRegistry'): { get(id: string): object };
  get(service: 'modeling'): { updateProperties(element: object, properties: object): void };
}

export function otherTools(open: () => ReviewRoom): void {
  describe('diagrams that go to another tool and come back (product.md section 7)', () => {
    let room: ReviewRoom;
    let page: Page;
    let stock: Page;
    const studio = () => studioOf(room.town.operator);

    beforeAll(async () => {
      room = open();
      page = await room.panelOf(room.town.operator);
      stock = await room.blankPage();
      await stock.setContent('<div id="canvas" style="height: 600px"></div>');
      await stock.addScriptTag({ content: readFileSync(STOCK, 'utf8') });
    });

    // Others go on in the same window.
    afterAll(() => page.evaluate(() => window.localStorage.setItem('strapi-admin-language', 'zh-Hans')));

    /** Opens a diagram in the stock modeler, gives an element another name, and writes it. */
    const renamedElsewhere = (xml: string, elementId: string, name: string): Promise<Stock> =>
      stock.evaluate(
        async (given) => {
          const { BpmnJS } = window as Window & { BpmnJS?: new (options: object) => StockModeler };
          if (!BpmnJS) throw new Error('The stock modeler is not loaded');
          const modeler = new BpmnJS({ container: '#canvas' });
          const { warnings } = await modeler.importXML(given.xml);
          const element = modeler.get('elementRegistry').get(given.elementId);
          modeler.get('modeling').updateProperties(element, { name: given.name });
          const written = await modeler.saveXML({ format: true });
          return { warnings: warnings.map(({ message }) => message), xml: written.xml };
        },
        { xml, elementId, name },
      );

    const imported = async (xml: string) => {
      await page.goto(`${room.town.city.baseUrl}/admin/plugins/workflow-studio`);
      await page.getByRole('button', { name: '导入流程图' }).click();
      const file = { name: '外部修改.bpmn', mimeType: 'application/xml', buffer: Buffer.from(xml) };
      await page.getByLabel('流程图文件').setInputFiles(file);
      await page.getByRole('dialog').getByRole('button', { name: '导入', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: '外部修改' }).waitFor();
      await diagramShown(page);
      return (await studio().read(new URL(page.url()).pathname.split('/').at(-1) ?? '')).body.data.xml;
    };
    const differences = async (from: string, to: string) => {
      const { body } = await room.town.operator.client.post<{ differences: readonly Difference[] }>(
        '/workflow/studio/compare',
        { data: { from: { xml: from }, to: { xml: to } } },
      );
      return body.data.differences;
    };
    const onlyRenamed = (elementId: string, to: string) => [
      { elementId, kind: 'changed', changes: [{ property: 'name', to }] },
    ];

    it.each(FLOWS)('opens %s elsewhere without a warning, and finds the one change again', async (key) => {
      const xml = shippedFlow(key);
      const elementId = /<bpmn:userTask[^>]*?\bid="([^"]+)"/.exec(xml)?.[1] ?? '';
      const elsewhere = await renamedElsewhere(xml, elementId, '在别处改的名称');
      expect(elsewhere.warnings).toEqual([]);
      expect(await differences(xml, await imported(elsewhere.xml))).toMatchObject(
        onlyRenamed(elementId, '在别处改的名称'),
      );
    });

    it('keeps everything that was made here: form, reminder, condition and a step of the chain', async () => {
      const { versions } = await studio().flow('unit-registration');
      const { body } = await studio().take(versions[0]?.documentId ?? '', '往返');
      await openDraft(page, room.town.city.baseUrl, body.data.documentId);
      await page.getByRole('tab', { name: '审批链' }).click();
      await page.getByRole('button', { name: '在“登记为已通过”之前添加步骤' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('中文名称').fill('分管领导复核');
      await dialog.getByRole('combobox', { name: /由谁办理/ }).click();
      await page.getByRole('option', { name: '单位主管部门的上级部门' }).click();
      await page.keyboard.press('Escape');
      await dialog.getByRole('button', { name: '添加', exact: true }).click();
      const step = page.getByRole('group', { name: '审核：分管领导复核' });
      await step.locator(':focus').waitFor();
      await step.getByRole('button', { name: '设置跳过条件' }).click();
      await dialog.getByRole('combobox', { name: '内容' }).click();
      await page.getByRole('option', { name: '所属区市' }).click();
      await dialog.getByRole('combobox', { name: '值' }).click();
      await page.getByRole('option', { name: '芝罘区科学技术局' }).click();
      await dialog.getByRole('button', { name: '确定' }).click();
      await step.getByText('修改跳过条件').waitFor();
      await page.getByRole('tab', { name: '表单' }).click();
      await page.getByRole('button', { name: '添加字段' }).click();
      await page.getByLabel('名称（中文）').fill('实地核查情况');
      await page.getByLabel('名称（中文）').blur();
      await page.getByRole('tab', { name: '流程图' }).click();
      await select(page, 'department-review');
      await page.getByRole('button', { name: '添加提醒' }).click();
      await page
        .getByRole('button', { name: /^删除：提醒/ })
        .nth(1)
        .waitFor();
      await saved(page);
      await picture(page, 'exchange-edited');
      const exported = await downloaded(page, () =>
        page.getByRole('button', { name: '导出', exact: true }).click(),
      );
      expect(exported).toBe((await studio().read(body.data.documentId)).body.data.xml);
      expect((await differences(shippedFlow('unit-registration'), exported)).length).toBeGreaterThan(3);
      const elsewhere = await renamedElsewhere(exported, 'department-review', '在别处改的名称');
      expect(elsewhere.warnings).toEqual([]);
      expect(await differences(exported, await imported(elsewhere.xml))).toMatchObject(
        onlyRenamed('department-review', '在别处改的名称'),
      );
    });

    it('speaks English where the panel does, but for what people wrote', async () => {
      const english = await studioInEnglish();
      expect(await foreignWords(page)).toEqual([]);
      await picture(page, 'english-diagram');
      await select(page, 'department-review');
      await page.getByLabel('Name in Chinese').waitFor();
      expect(await foreignWords(page)).toEqual([]);
      await picture(page, 'english-properties');
      await page.getByRole('tab', { name: 'Approval chain' }).click();
      await picture(page, 'english-chain');
      expect(await foreignWords(page)).toEqual([]);
      await page
        .getByRole('button', { name: /^Add a step before/ })
        .first()
        .click();
      await picture(page, 'english-add');
      expect(await foreignWords(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('tab', { name: 'Forms' }).click();
      await page.getByRole('button', { name: 'Add a field' }).click();
      await picture(page, 'english-forms');
      expect(await foreignWords(page)).toEqual([]);
      await page.getByRole('button', { name: 'Deploy', exact: true }).click();
      await page.getByRole('dialog').waitFor();
      await picture(page, 'english-deploy');
      expect(await foreignWords(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await studio().save(english, { revision: 1, xml: shippedFlow('unit-registration') });
      await page.getByRole('tab', { name: 'Diagram' }).click();
      await select(page, 'department-review');
      await page.getByLabel('Name in English').fill('Second look');
      await page.getByRole('alertdialog').waitFor();
      await picture(page, 'english-conflict');
      // Who saved is called as they are called.
      expect(await foreignWords(page)).toEqual([expect.stringContaining('核员审 saved this draft at')]);
    });

    async function studioInEnglish(): Promise<string> {
      await page.evaluate(() => window.localStorage.setItem('strapi-admin-language', 'en'));
      const { versions } = await studio().flow('unit-registration');
      const { body } = await studio().take(versions[0]?.documentId ?? '', 'A longer time to decide');
      const { documentId } = body.data;
      await page.goto(`${room.town.city.baseUrl}/admin/plugins/workflow-studio/drafts/${documentId}`);
      await page.getByText('A longer time to decide').first().waitFor();
      await page.locator('.djs-element').first().waitFor();
      return documentId;
    }
  });
}

/** What is said in Chinese outside of the drawing and of what people typed: words of the panel, not of the flow. */
function foreignWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node as Element;
      if (element.closest('svg, script, style, nav, .bjs-breadcrumbs')) continue;
      const said = Array.from(element.childNodes, (child) => (child.nodeType === 3 ? child.textContent : ''));
      const named = ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name));
      found.push(
        ...[...said, ...named].filter((text) => text !== null && /\p{sc=Han}/u.test(text)).map(String),
      );
    }
    return found;
  });
}
