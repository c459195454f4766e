import { CookieJar } from 'tough-cookie';

export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

type StopAt = (address: URL) => boolean;

const LONGEST_WAY = 20;
const NOWHERE: StopAt = () => false;

/** What a browser does without its window: cookies, redirects, forms. It runs no scripts. */
export class Browser {
  readonly #jar = new CookieJar();

  /** One request, with the cookies that belong to it; redirects are not followed. */
  async request(address: string | URL, init: RequestInit = {}): Promise<Page> {
    const url = new URL(address);
    url.hash = '';
    const headers = new Headers(init.headers);
    const cookies = await this.#jar.getCookieString(url.href);
    if (cookies !== '' && !headers.has('cookie')) headers.set('cookie', cookies);
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) await this.#jar.setCookie(cookie, url.href);
    return { url, status: response.status, headers: response.headers, body: await response.text() };
  }

  /** As a click on a link. Follows redirects, up to an address at which it is told to stop, unvisited. */
  visit(address: string | URL, stopAt: StopAt = NOWHERE): Promise<Page> {
    return this.#open(new URL(address), {}, stopAt);
  }

  /** Fills in the form of this id and sends it, hidden fields and all. */
  submit(
    page: Page,
    formId: string,
    fields: Readonly<Record<string, string>>,
    stopAt: StopAt = NOWHERE,
  ): Promise<Page> {
    const form = formOf(page, formId);
    const body = new URLSearchParams({ ...form.hidden, ...fields });
    return this.#open(form.action, { method: 'POST', body }, stopAt);
  }

  /** Cookies by name, as they go to an address. */
  async cookies(address: string | URL): Promise<Readonly<Record<string, string>>> {
    const cookies = await this.#jar.getCookies(new URL(address).href);
    return Object.fromEntries(cookies.map(({ key, value }) => [key, value]));
  }

  async #open(first: URL, init: RequestInit, stopAt: StopAt): Promise<Page> {
    let url = first;
    let request = init;
    for (let steps = 0; steps < LONGEST_WAY; steps += 1) {
      if (stopAt(url)) return { url, status: 0, headers: new Headers(), body: '' };
      const page = await this.request(url, request);
      const location = page.status >= 300 && page.status < 400 ? page.headers.get('location') : null;
      if (location === null) return page;
      url = new URL(location, url);
      request = {};
    }
    throw new Error(`There are too many redirects, the last to ${url.href}`);
  }
}

/** A browser that nobody has used. */
export function openBrowser(): Browser {
  return new Browser();
}

/** @throws Error that shows the page, when it has no such form */
function formOf(page: Page, id: string) {
  const form = [...page.body.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].find(
    ([, attributes = '']) => attribute(attributes, 'id') === id,
  );
  if (!form) {
    throw new Error(`${page.url.href} has no form ${id}: ${page.status} ${page.body.slice(0, 2000)}`);
  }
  const [, attributes = '', content = ''] = form;
  const hidden = [...content.matchAll(/<input\b([^>]*)>/g)]
    .map(([, input = '']) => input)
    .filter((input) => attribute(input, 'type') === 'hidden')
    .map((input) => [attribute(input, 'name') ?? '', attribute(input, 'value') ?? '']);
  return {
    action: new URL(attribute(attributes, 'action') ?? '', page.url),
    hidden: Object.fromEntries(hidden) as Record<string, string>,
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return value?.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity) ?? null;
}

export interface Credentials {
  readonly loginName: string;
  readonly password: string;
  /** The tab to sign in on; without it the one that the application asked for. */
  readonly kind?: 'natural' | 'legal';
}

/** Where the plugin of an application lives; all else of it is the front end's, which need not be there. */
const PLUGIN = '/api/provincial-sso/';

/**
 * Signs in: from the application's login address to the portal, through its form, and back. A browser that
 * is signed in at the portal already passes it unasked.
 *
 * @param loginUrl the application's, whole
 * @returns the address of the front end at which the way ends, unvisited
 * @throws Error that shows the page at which the way ended elsewhere
 */
export async function signInAtPortal(
  browser: Browser,
  loginUrl: string,
  { kind, loginName, password }: Credentials,
): Promise<URL> {
  const { origin } = new URL(loginUrl);
  const stopAt: StopAt = (address) => address.origin === origin && !address.pathname.startsWith(PLUGIN);
  let page = await browser.visit(loginUrl, stopAt);
  if (page.status === 200 && page.url.origin !== origin) {
    if (kind) page = await browser.visit(new URL(`?kind=${kind}`, page.url));
    page = await browser.submit(page, 'sign-in', { loginName, password }, stopAt);
  }
  if (stopAt(page.url)) return page.url;
  throw new Error(`The sign-in ended at ${page.url.href}: ${page.status} ${page.body.slice(0, 2000)}`);
}
