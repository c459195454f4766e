// @ts-check
import { signInPage } from './pages/sign-in-page.mjs';
import { languageOf, sendPage } from './pages/send-page.mjs';
import { openSession, sessionOf } from './portal-session.mjs';
import { readForm, redirect } from './web/exchange.mjs';

/** @typedef {import('./world.mjs').World} World */
/** @typedef {import('./world.mjs').SignIn} SignIn */
/** @typedef {import('./web/exchange.mjs').Exchange} Exchange */

/**
 * The one way in for every protocol. Somebody who is signed in already passes without being asked, unless
 * another kind of login is wanted.
 *
 * @param {World} world
 * @returns {import('./web/server.mjs').Route[]}
 */
export function signInRoutes(world) {
  return [
    { method: 'GET', path: '/sign-in/', answer: (exchange) => show(world, exchange) },
    { method: 'POST', path: '/sign-in/', answer: (exchange) => submit(world, exchange) },
  ];
}

/**
 * @param {World} world
 * @param {Exchange} exchange
 * @param {SignIn} signIn
 */
export function beginSignIn(world, exchange, signIn) {
  redirect(exchange, `/sign-in/${world.signIns.add(signIn)}`);
}

/**
 * @param {World} world
 * @param {Exchange} exchange
 */
async function show(world, exchange) {
  const signIn = world.signIns.find(exchange.parameter);
  if (!signIn) return sendPage(world, exchange, 410, 'expired');
  const session = sessionOf(world, exchange);
  const choosing = exchange.url.searchParams.has('kind');
  if (session && !choosing && !signIn.again && isWanted(world, signIn, session.subject)) {
    return finish(world, exchange, session);
  }
  const kind = kindOf(exchange.url.searchParams.get('kind') ?? signIn.kind);
  const page = { kind, people: world.people.list(), wrong: false, language: languageOf(exchange) };
  return sendPage(world, exchange, 200, signInPage(page));
}

/**
 * @param {World} world
 * @param {Exchange} exchange
 */
async function submit(world, exchange) {
  if (!world.signIns.find(exchange.parameter)) return sendPage(world, exchange, 410, 'expired');
  const form = await readForm(exchange);
  const kind = kindOf(form.get('kind'));
  const chosen = form.get('person');
  const person = chosen
    ? world.people.find(chosen)
    : world.people.check(kind, form.get('loginName') ?? '', form.get('password') ?? '');
  if (person) return finish(world, exchange, await openSession(world, exchange, person));
  const page = { kind, people: world.people.list(), wrong: true, language: languageOf(exchange) };
  return sendPage(world, exchange, 401, signInPage(page));
}

/**
 * @param {World} world
 * @param {Exchange} exchange
 * @param {import('./sessions.mjs').Session} session
 */
async function finish(world, exchange, session) {
  const signIn = world.signIns.take(exchange.parameter);
  if (!signIn) return sendPage(world, exchange, 410, 'expired');
  redirect(exchange, await signIn.finish(exchange, session));
}

/**
 * @param {World} world
 * @param {SignIn} signIn
 * @param {string} subject
 */
function isWanted({ people }, { kind }, subject) {
  return kind === null || people.find(subject)?.kind === kind;
}

/** @param {string | null} word @returns {'natural' | 'legal'} */
function kindOf(word) {
  return word === 'legal' ? 'legal' : 'natural';
}
