/* global addEventListener, document, history, localStorage, location, URLSearchParams */
import { client, isSignedOut, Refused } from './api.js';
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
let working = false;
const api = client(() => locale);

const text = (name, values = {}) =>
  Object.entries(values).reduce(
    (words, [key, value]) => words.replace(`{${key}}`, () => value),
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
  main.querySelector('h1')?.focus();
}

/** Runs what a button asks for, once however often it is pressed, and says so when it fails. */
const tries = (work) => async () => {
  if (working) return;
  working = true;
  main.setAttribute('aria-busy', 'true');
  try {
    await work();
  } catch (error) {
    const reason = error instanceof Refused ? error.message : text('unreachable');
    show(() => [heading(1, text('failed')), paragraph(reason), actions(link(text('again'), HERE, true))]);
  } finally {
    working = false;
  }
};

/** @param {string | null} notice the name of a text: what happened just before */
async function showChoice(notice = null) {
  const portals = await api.get('/api/provincial-sso/portals');
  show(() => [
    heading(1, text('signIn')),
    notice === null ? null : paragraph(text(notice), { role: 'status', class: 'notice' }),
    paragraph(text(portals.length === 0 ? 'noPortal' : 'chooseLogin')),
    ...portals.flatMap((portal) => portalChoice(portal, portals.length > 1)),
  ]);
}

function portalChoice({ id, name, kinds }, named) {
  // The portal may take its time, and until it answers this page stays.
  const waiting = paragraph('', { role: 'status', class: 'note' });
  const onclick = () => (waiting.textContent = text('toPortal'));
  const links = kinds.map((kind, index) => {
    const query = new URLSearchParams({ kind, portal: id, returnTo: HERE });
    return link(text(kind), `/api/provincial-sso/login?${query}`, index === 0, { onclick });
  });
  return [named ? heading(2, text('portalOf', { name: name[locale] })) : null, actions(...links), waiting];
}

function outcomeParts({ title, text: words, facts = [], links = [] }) {
  return [
    heading(1, title[locale]),
    paragraph(words[locale]),
    factList(facts.map(({ label, value }) => [label[locale], value])),
    links.length === 0 ? null : actions(...links.map((way, index) => wayOut(way, index === 0))),
  ];
}

/**
 * Signing in again comes back here. The portal's own pages do not: they open beside this one, which stays to
 * go on from.
 */
function wayOut({ label, href, rel }, first) {
  if (rel === 'restart') return link(label[locale], `${href}&returnTo=${encodeURIComponent(HERE)}`, first);
  const beside = { target: '_blank', rel: 'noopener noreferrer' };
  return link(text('newWindow', { label: label[locale] }), href, first, beside);
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
  const { account, identities, nextStep, gate } = me;
  const identityOf = ({ kind, loginName, level }) => [
    text(kind),
    level === null ? loginName : text('ofLevel', { loginName, level }),
  ];
  show(() => [
    ...(page
      ? outcomeParts({ ...page, links: page.links.filter(({ rel }) => gate.restricted || rel !== 'restart') })
      : []),
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
    paragraph(text('sharedComputer'), { class: 'note' }),
  ]);
}

const signOut = (scope) =>
  tries(async () => {
    const portalLogoutUrl = await endSession(scope);
    api.useToken(null);
    if (portalLogoutUrl) location.assign(portalLogoutUrl);
    else if (portalLogoutUrl === undefined) await showChoice('sessionOver');
    else await showChoice(scope === 'portal' ? 'portalStays' : 'signedOut');
  });

/** Where the portal wants to be signed out, if at all; undefined when the session had ended by then. */
async function endSession(scope) {
  try {
    return (await api.post('/api/provincial-sso/logout', { scope })).portalLogoutUrl;
  } catch (error) {
    if (isSignedOut(error)) return undefined;
    throw error;
  }
}

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

// A page that the browser kept may show somebody who has signed out since.
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

await tries(start)();
