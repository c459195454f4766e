/* global document, history, localStorage, location, URLSearchParams */
import { client, Refused } from './api.js';
import { TEXTS } from './texts.js';
import { actions, button, factList, heading, link, paragraph } from './view.js';

/**
 * The way in through the province's portal, as plainly as it can be shown: choose a login, see what came of
 * it, find one's own account, sign out. Everything shown is data of the API.
 */
const HERE = '/sign-in/';
const main = document.getElementById('main');
const languageButton = document.getElementById('language');
let locale = localStorage.getItem('locale') === 'en' ? 'en' : 'zh-Hans';
let showAgain = () => undefined;
const api = client(() => locale);

const text = (name, values = {}) =>
  Object.entries(values).reduce(
    (words, [key, value]) => words.replace(`{${key}}`, value),
    TEXTS[locale][name],
  );

/** Shows a page; `draw` is run again when the language changes. */
function show(draw) {
  showAgain = () => {
    document.documentElement.lang = locale;
    document.title = text('pageTitle');
    for (const fixed of document.querySelectorAll('[data-text]'))
      fixed.textContent = text(fixed.dataset.text);
    languageButton.textContent = locale === 'en' ? '中文' : 'English';
    languageButton.lang = locale === 'en' ? 'zh-Hans' : 'en';
    main.replaceChildren(...draw().filter((part) => part !== null));
    main.setAttribute('aria-busy', 'false');
  };
  showAgain();
  main.focus();
}

/** Runs what a button asks for, and says so when it fails. */
const tries = (work) => async () => {
  main.setAttribute('aria-busy', 'true');
  try {
    await work();
  } catch (error) {
    const reason = error instanceof Refused ? error.message : text('unreachable');
    show(() => [heading(1, text('failed')), paragraph(reason), actions(link(text('again'), HERE, true))]);
  }
};

async function showChoice() {
  const portals = await api.get('/api/provincial-sso/portals');
  show(() => [
    heading(1, text('signIn')),
    paragraph(text(portals.length === 0 ? 'noPortal' : 'chooseLogin')),
    ...portals.flatMap((portal) => portalChoice(portal, portals.length > 1)),
  ]);
}

function portalChoice({ id, name, kinds }, named) {
  const links = kinds.map((kind, index) => {
    const query = new URLSearchParams({ kind, portal: id, returnTo: HERE });
    return link(text(kind), `/api/provincial-sso/login?${query}`, index === 0);
  });
  return [named ? heading(2, text('portalOf', { name: name[locale] })) : null, actions(...links)];
}

function outcomeParts({ title, text: words, facts = [], links = [] }) {
  return [
    heading(1, title[locale]),
    paragraph(words[locale]),
    factList(facts.map(({ label, value }) => [label[locale], value])),
    links.length === 0
      ? null
      : actions(
          ...links.map(({ label, href, rel }, index) => link(label[locale], waysOut(href, rel), index === 0)),
        ),
  ];
}

/** Signing in again comes back here. */
function waysOut(href, rel) {
  return rel === 'restart' ? `${href}&returnTo=${encodeURIComponent(HERE)}` : href;
}

async function showAnswer({ outcome, page, session, confirmation }) {
  if (session) {
    api.useToken(session.jwt);
    await showCentre(page);
  } else if (outcome === 'confirm-binding') {
    const answer = (accept) =>
      tries(async () =>
        showAnswer(await api.post('/api/provincial-sso/confirm-binding', { confirmation, accept })),
      );
    show(() => [
      ...outcomeParts({ ...page, links: [] }),
      actions(button(text('confirmYes'), answer(true), true), button(text('confirmNo'), answer(false))),
    ]);
  } else {
    show(() => outcomeParts(page));
  }
}

async function showCentre(page) {
  const me = await api.get('/api/me');
  const { account, identities, nextStep } = me;
  const identityOf = ({ kind, loginName, level }) => [
    text(kind),
    level === null ? loginName : `${loginName}（${text('level', { level })}）`,
  ];
  show(() => [
    ...(page ? outcomeParts({ ...page, links: page.links.filter(({ rel }) => rel !== 'restart') }) : []),
    heading(page ? 2 : 1, text('centre')),
    factList([
      [text('username'), account.username],
      [text('mobile'), account.mobile ?? text('none')],
      [text('nextStep'), text(nextStep)],
    ]),
    heading(2, text('identities')),
    factList(identities.map(identityOf)) ?? paragraph(text('none'), { class: 'note' }),
    heading(2, text('signOut')),
    actions(...['here', 'everywhere', 'portal'].map((scope) => button(text(scope), signOut(scope)))),
  ]);
}

const signOut = (scope) =>
  tries(async () => {
    const { portalLogoutUrl } = await api.post('/api/provincial-sso/logout', { scope });
    api.useToken(null);
    if (portalLogoutUrl === null) await showChoice();
    else location.assign(portalLogoutUrl);
  });

async function start() {
  const { searchParams } = new URL(location.href);
  const [code, outcome] = [searchParams.get('code'), searchParams.get('outcome')];
  // The code counts once and for this browser only; all the same it does not stay in the address.
  history.replaceState(null, '', HERE);
  if (code !== null) await showAnswer(await api.post('/api/provincial-sso/session', { code }));
  else if (outcome !== null) await showOutcome(outcome);
  else if (await api.resume()) await showCentre(null);
  else await showChoice();
}

async function showOutcome(name) {
  const outcomes = await api.get('/api/provincial-sso/outcomes');
  const page =
    outcomes.find(({ outcome }) => outcome === name) ?? outcomes.find(({ outcome }) => outcome === 'refused');
  show(() => [...outcomeParts(page), actions(link(text('again'), HERE, true))]);
}

languageButton.addEventListener('click', () => {
  locale = locale === 'en' ? 'zh-Hans' : 'en';
  localStorage.setItem('locale', locale);
  showAgain();
});

await tries(start)();
