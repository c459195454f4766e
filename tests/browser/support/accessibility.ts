import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * The page at rest, with the mouse on nothing. Half-way through fading, colours are neither the old ones
 * nor the new ones.
 */
export async function settled(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    return Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** What axe-core finds against WCAG 2.2 A and AA on the page as it stands. */
export async function accessibilityFindings(page: Page): Promise<readonly string[]> {
  await settled(page);
  await page.evaluate(axe.source);
  const options = { runOnly: { type: 'tag', values: TAGS } };
  const findings = await page.evaluate<readonly Finding[]>(
    `axe.run(${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return findings.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
