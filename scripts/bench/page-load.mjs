// @ts-check
/* global location, PerformanceObserver -- in the page */

/** @typedef {import('playwright-core').Page} Page */

/**
 * What loading a page came to, as the browser itself tells it.
 *
 * @typedef {object} PageLoad
 * @property {number} firstPaint when something of the page was first to be seen, in milliseconds
 * @property {number} largestPaint when the largest part of it was to be seen, in milliseconds
 * @property {number} layoutShift how far things moved without anybody asking for it (CLS)
 * @property {number} scriptBytes of JavaScript, as it comes over the line to an empty browser
 * @property {readonly string[]} renderBlocking what the browser waited for before it painted
 * @property {readonly string[]} foreign what was asked of any other host
 */

/** What a page may cost: the limits that web.dev calls good, and what we allow ourselves in scripts. */
export const LIMITS = { firstPaint: 1800, largestPaint: 2500, layoutShift: 0.1, scriptBytes: 250 * 1024 };

/**
 * A mid-range phone on a slow mobile network: what Lighthouse's mobile preset means by it. `latency` is added to
 * every request, on a connection that is open as well as on a new one.
 */
export const PHONE = {
  context: {
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
  },
  processorSlowdown: 4,
  network: {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  },
};

/**
 * Slows a page down to that phone. The context is to be made with `PHONE.context`.
 *
 * @param {Page} page
 */
export async function slowDown(page) {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Network.enable');
  await browser.send('Network.emulateNetworkConditions', PHONE.network);
  await browser.send('Emulation.setCPUThrottlingRate', { rate: PHONE.processorSlowdown });
}

/**
 * Opens an address and waits until nothing more is coming.
 *
 * @param {Page} page
 * @param {string} address
 * @param {string} heading the page's title, which is there in the end
 * @returns {Promise<PageLoad>}
 */
export async function load(page, address, heading) {
  await page.goto(address);
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  // Until then it is what the server drew.
  await page.locator('.progress[data-busy=false]').waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  return page.evaluate(readings);
}

/** Runs in the page: what its browser has written down so far. @returns {PageLoad} */
function readings() {
  /** @param {string} type */
  const entries = (type) => {
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type, buffered: true });
    return /** @type {any[]} */ (observer.takeRecords());
  };
  const resources = entries('resource');
  const shifts = entries('layout-shift').filter(({ hadRecentInput }) => !hadRecentInput);
  return {
    firstPaint: entries('paint').find(({ name }) => name === 'first-contentful-paint')?.startTime ?? NaN,
    largestPaint: entries('largest-contentful-paint').at(-1)?.startTime ?? NaN,
    layoutShift: shifts.reduce((sum, { value }) => sum + value, 0),
    scriptBytes: resources
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    renderBlocking: resources
      .filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking')
      .map(({ name }) => new URL(name).pathname),
    foreign: resources.map(({ name }) => name).filter((name) => new URL(name).origin !== location.origin),
  };
}
