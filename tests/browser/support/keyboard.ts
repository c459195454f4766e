import type { ElementHandle, Page } from 'playwright-core';
import { settled } from './accessibility';

/** Somebody who has a keyboard and nothing else, and watches where the focus goes. */
export interface Keyboard {
  /**
   * Goes on until the focus is on what has this name.
   *
   * @returns the names of all that was passed, that one last
   */
  tabTo(name: string | RegExp, key?: 'Tab' | 'Shift+Tab'): Promise<readonly string[]>;
  /** The names of the next stops. */
  stops(count: number, key?: 'Tab' | 'Shift+Tab'): Promise<readonly string[]>;
  /** The name of what has the focus. */
  focused(): Promise<string>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Stops where nothing showed that the focus was there, or where something lay above it. */
  hidden(): readonly string[];
}

/** More than any page has: whoever has not found it by then does not find it. */
const PATIENCE = 60;
const MARGIN = 4;

type Box = NonNullable<Awaited<ReturnType<ElementHandle['boundingBox']>>>;

interface Stop {
  readonly name: string;
  /** What shows the focus: the control with its frame. */
  readonly control: ElementHandle<Element>;
  readonly picture: Buffer | null;
}

export function keyboardOf(page: Page): Keyboard {
  const hidden: string[] = [];
  let last: Stop | null = null;

  const picture = async (control: ElementHandle<Element>): Promise<Buffer | null> => {
    const box = await control.boundingBox();
    const clip = box === null ? null : clipOf(box, page.viewportSize());
    return clip === null ? null : page.screenshot({ clip, animations: 'disabled' });
  };

  /** Where the focus was looks different without it; both pictures are of the same place of the page. */
  const leave = async () => {
    if (last?.picture == null) return;
    const without = await picture(last.control).catch(() => null);
    if (without?.equals(last.picture) === true) hidden.push(`${last.name}: nothing shows the focus`);
  };

  const step = async (key: string): Promise<string> => {
    await page.keyboard.press(key);
    await leave();
    const handle = await page.evaluateHandle(controlOfFocus);
    const control = handle.asElement();
    const name = await page.evaluate(nameOfFocus);
    if (control === null) {
      last = null;
      return name;
    }
    if (await page.evaluate(isCovered)) hidden.push(`${name}: covered or out of sight`);
    last = { name, control, picture: await picture(control) };
    return name;
  };

  const act = async (work: Promise<void>) => {
    // What is pressed changes the page, and then nothing can be compared any more.
    last = null;
    await work;
  };

  return {
    tabTo: async (wanted, key = 'Tab') => {
      const passed: string[] = [];
      const isThere = (name: string) => (typeof wanted === 'string' ? name === wanted : wanted.test(name));
      await settled(page);
      while (passed.length < PATIENCE) {
        const name = await step(key);
        passed.push(name);
        if (isThere(name)) return passed;
      }
      throw new Error(`The focus never came to ${String(wanted)}, but to ${passed.join(' | ')}`);
    },
    stops: async (count, key = 'Tab') => {
      const names: string[] = [];
      while (names.length < count) names.push(await step(key));
      return names;
    },
    focused: () => page.evaluate(nameOfFocus),
    press: (key) => act(page.keyboard.press(key)),
    type: (text) => act(page.keyboard.type(text)),
    hidden: () => hidden,
  };
}

/** The part of a box that is in sight, with the ring around it. */
function clipOf({ x, y, width, height }: Box, window: { width: number; height: number } | null): Box | null {
  const left = Math.max(0, x - MARGIN);
  const top = Math.max(0, y - MARGIN);
  const right = Math.min(window?.width ?? 0, x + width + MARGIN);
  const bottom = Math.min(window?.height ?? 0, y + height + MARGIN);
  return right <= left || bottom <= top
    ? null
    : { x: left, y: top, width: right - left, height: bottom - top };
}

/** Runs in the page. What people see of a control may be around the element that has the focus. */
function controlOfFocus(): Element | null {
  const focus = document.activeElement;
  if (focus === null || focus === document.body) return null;
  const isAlone = (element: Element) =>
    element.querySelectorAll('a[href], button, input, textarea, select, summary, [tabindex]').length === 1;
  let control = focus;
  for (let level = 0; level < 3; level += 1) {
    const around = control.parentElement;
    if (around === null || !isAlone(around) || around.clientHeight > focus.clientHeight + 64) break;
    control = around;
  }
  return control;
}

/** Runs in the page. What a screen reader would call it, as far as these pages need it. */
function nameOfFocus(): string {
  const focus = document.activeElement;
  if (focus === null || focus === document.body) return '';
  const labels =
    focus instanceof HTMLInputElement || focus instanceof HTMLTextAreaElement ? focus.labels : null;
  const written = focus instanceof HTMLElement ? focus.innerText : '';
  const said = focus.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? written;
  return said.replace(/\s+/g, ' ').trim();
}

/** Runs in the page. Whether something else lies above the middle of what has the focus. */
function isCovered(): boolean {
  const focus = document.activeElement;
  if (focus === null || focus === document.body) return false;
  const { left, top, width, height } = focus.getBoundingClientRect();
  const seen = document.elementFromPoint(left + width / 2, top + height / 2);
  const around = focus.closest('label, .ant-select, .ant-input-affix-wrapper');
  return seen === null || !(focus.contains(seen) || seen.contains(focus) || around?.contains(seen) === true);
}
