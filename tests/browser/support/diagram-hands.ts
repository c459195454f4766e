import type { Locator, Page } from 'playwright-core';
import { eventually } from '../../support/eventually';

/** What a hand with a mouse does on the diagram, by the words that stand there. */
export interface DiagramHands {
  /** Takes an element from the palette and lets it go on the arrow that leads into a step. */
  dropBefore(step: string, element: string): Promise<void>;
  /** Puts a new step behind another by the buttons beside that, and gives it its name. */
  append(after: string, element: string, name: string): Promise<void>;
  /** Draws an arrow from one step to another. */
  connect(from: string, to: string): Promise<void>;
  /** Selects the arrow that leads into a step from its left. */
  chooseArrowInto(step: string): Promise<void>;
  /** Selects a step, or what a label belongs to. */
  choose(words: string): Promise<void>;
  /** How many other elements a step lies on, or under. */
  overlaps(step: string): Promise<number>;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far in front of a step its arrow is met. */
const BEFORE = 7;

export function diagramHandsOf(page: Page): DiagramHands {
  const canvas = page.getByRole('application', { name: /^流程图/ });
  const shapeOf = async (words: string): Promise<Locator> => {
    const drawn = page.locator('.djs-element').filter({ hasText: words }).first();
    const id = String(await drawn.getAttribute('data-element-id')).replace(/_label$/, '');
    return page.locator(`.djs-shape[data-element-id="${id}"]`);
  };
  const boxOf = async (words: string) => {
    const box = await (await shapeOf(words)).locator('.djs-hit').first().boundingBox();
    if (!box) throw new Error(`“${words}” is not on the diagram`);
    return box;
  };
  const middleOf = async (words: string): Promise<Point> => {
    const { x, y, width, height } = await boxOf(words);
    return { x: x + width / 2, y: y + height / 2 };
  };
  const arrowInto = async (words: string): Promise<Point> => {
    const { x, y, height } = await boxOf(words);
    return { x: x - BEFORE, y: y + height / 2 };
  };
  const click = ({ x, y }: Point) => page.mouse.click(x, y);
  const drag = async ({ x, y }: Point) => {
    await page.mouse.move(x - 5, y - 5);
    await page.mouse.move(x, y, { steps: 3 });
  };
  const choose = async (words: string) => {
    const classes = await (await shapeOf(words)).getAttribute('class');
    // A second click on what is selected lets it go.
    if (!classes?.split(' ').includes('selected')) await click(await middleOf(words));
  };
  const isArrowChosen = (at: Point): Promise<boolean> =>
    page.evaluate(
      ({ x, y }) =>
        document.elementsFromPoint(x, y).some((one) => one.closest('.djs-connection.selected') !== null),
      at,
    );
  return {
    choose,
    dropBefore: async (step, element) => {
      const at = await arrowInto(step);
      await page.getByRole('button', { name: `新建：${element}` }).click();
      await drag(at);
      await click(at);
    },
    append: async (after, element, name) => {
      await choose(after);
      await page.getByTitle(`后接：${element}`).click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(name);
      await canvas.press('Escape');
    },
    connect: async (from, to) => {
      await choose(from);
      await page.getByTitle('连接到其他元素').click();
      const end = await middleOf(to);
      await drag(end);
      await click(end);
    },
    overlaps: async (step) => {
      const own = await boxOf(step);
      const hits = await page.locator('.djs-shape:not([data-element-id$="_label"]) > .djs-hit').all();
      const boxes = await Promise.all(hits.map((hit) => hit.boundingBox()));
      return boxes.filter((box) => box && crosses(own, box)).length;
    },
    chooseArrowInto: async (step) => {
      const at = await arrowInto(step);
      // For a moment after an arrow was drawn, bpmn-js lets no click through.
      await eventually(async () => {
        if (!(await isArrowChosen(at))) {
          await drag(at);
          await click(at);
        }
        expect(await isArrowChosen(at)).toBe(true);
      });
    },
  };
}

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Whether two boxes meet without one being inside the other, as a step is inside its frame, or the same. */
function crosses(one: Box, other: Box): boolean {
  const meets =
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height;
  const inside =
    other.x <= one.x &&
    other.y <= one.y &&
    one.x + one.width <= other.x + other.width &&
    one.y + one.height <= other.y + other.height;
  return meets && !inside;
}
