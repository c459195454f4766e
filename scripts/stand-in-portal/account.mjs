// @ts-check
import { accountPage } from './pages/account-page.mjs';
import { languageOf, sendPage } from './pages/send-page.mjs';
import { endSession, sessionOf } from './portal-session.mjs';
import { beginSignIn } from './sign-in.mjs';
import { readForm, redirect } from './web/exchange.mjs';

/** @typedef {import('./world.mjs').World} World */
/** @typedef {import('./web/exchange.mjs').Exchange} Exchange */
/** @typedef {import('./people.mjs').Person} Person */

const PATH = '/account';

/**
 * The personal page, where somebody changes what stands between them and an application.
 *
 * @param {World} world
 * @returns {import('./web/server.mjs').Route[]}
 */
export function accountRoutes(world) {
  return [
    { method: 'GET', path: '/', answer: (exchange) => redirect(exchange, PATH) },
    { method: 'GET', path: PATH, answer: (exchange) => show(world, exchange) },
    { method: 'POST', path: PATH, answer: (exchange) => change(world, exchange) },
    {
      method: 'POST',
      path: '/sign-out',
      answer: async (exchange) => {
        await endSession(world, exchange);
        sendPage(world, exchange, 200, 'signedOut');
      },
    },
  ];
}

/**
 * @param {World} world
 * @param {Exchange} exchange
 */
function whoIsThere(world, exchange) {
  const session = sessionOf(world, exchange);
  return session && world.people.find(session.subject);
}

/**
 * @param {World} world
 * @param {Exchange} exchange
 */
function show(world, exchange) {
  const person = whoIsThere(world, exchange);
  if (!person) {
    return beginSignIn(world, exchange, { kind: null, again: false, finish: async () => PATH });
  }
  const message = exchange.url.searchParams.has('saved') ? 'saved' : null;
  const language = languageOf(exchange);
  return sendPage(world, exchange, 200, accountPage({ person, message, trouble: null, language }));
}

/**
 * @param {World} world
 * @param {Exchange} exchange
 */
async function change(world, exchange) {
  const person = whoIsThere(world, exchange);
  if (!person) return redirect(exchange, PATH);
  const facts = read(await readForm(exchange), person, world.people.list());
  if (typeof facts === 'string') {
    const language = languageOf(exchange);
    return sendPage(world, exchange, 400, accountPage({ person, message: null, trouble: facts, language }));
  }
  world.people.put(person.subject, facts);
  return redirect(exchange, `${PATH}?saved`);
}

/**
 * @param {URLSearchParams} form
 * @param {Person} person
 * @param {readonly Person[]} people
 * @returns {Partial<Person> | string} what changes, or the text that says why nothing does
 */
function read(form, person, people) {
  if (form.has('level')) return readLevel(form.get('level') ?? '', person);
  if (form.has('mobile')) return readMobile((form.get('mobile') ?? '').trim());
  const loginName = (form.get('loginName') ?? '').trim();
  if (loginName === '') return 'loginNameWrong';
  const taken = people.some(
    ({ kind, subject, loginName: other }) =>
      kind === person.kind && subject !== person.subject && other === loginName,
  );
  return taken ? 'taken' : { loginName };
}

/**
 * @param {string} level
 * @param {Person} person
 */
function readLevel(level, { kind }) {
  return kind === 'natural' && /^[1-4]$/.test(level) ? { level: Number(level) } : 'levelWrong';
}

/** @param {string} mobile */
function readMobile(mobile) {
  if (mobile === '') return { mobile: null };
  return /^1\d{10}$/.test(mobile) ? { mobile } : 'mobileWrong';
}
