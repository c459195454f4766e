// @ts-check
import { callerWith } from './api.mjs';
import { changeHouse } from './business-info-changes.mjs';
import { registrationHouse } from './registrations.mjs';

/** @typedef {import('./api.mjs').Caller} Caller */
/** @typedef {import('../../../database/seeds/demo/sessions.ts').DemoSessions} DemoSessions */
/** @typedef {import('./timeline.mjs').Event} Event */
/** @typedef {import('./timeline.mjs').Case} Case */

/**
 * How cases of one kind are made and corrected over the HTTP interface (api.md).
 *
 * @typedef {object} House
 * @property {string} path of the resource
 * @property {(applicant: Caller, entry: any) => Promise<string>} submit answers the entry's documentId
 * @property {(event: Event) => object} correction what a correction sends
 */

/** @type {Record<Case['kind'], House>} */
const HOUSES = { 'unit-registration': registrationHouse, 'business-info-change': changeHouse };

/**
 * Makes things happen to cases, each as the person who does it, through the HTTP interface.
 *
 * @param {string} url of the installation
 * @param {DemoSessions} sessions
 * @returns {(entry: Case, event: Event) => Promise<void>}
 */
export function storyteller(url, sessions) {
  const account = (/** @type {string} */ username) => callerWith(url, sessions.accounts[username]);
  const reviewer = (/** @type {string} */ email = '') => callerWith(url, sessions.administrators[email]);
  /** @type {Map<Case, string>} the cases' documentIds */
  const submitted = new Map();

  /** @param {Case} entry @param {string} verb @param {unknown} [body] */
  const onOwn = async (entry, verb, body) => {
    const { path } = HOUSES[entry.kind];
    await account(entry.account).post(`${path}/${submitted.get(entry)}/${verb}`, body);
  };
  /** @param {Case} entry @param {Event} event @param {string} verb @param {object} decision */
  const decide = async (entry, { by, comment = '' }, verb, decision) => {
    const colleague = reviewer(by);
    const task = await claim(colleague, entry);
    await colleague.post(`${task}/${verb}`, { data: { ...decision, comment } });
  };

  /** @type {Record<Event['do'], (entry: Case, event: Event) => Promise<void>>} */
  const deeds = {
    submit: async (entry) => {
      submitted.set(entry, await HOUSES[entry.kind].submit(account(entry.account), entry));
    },
    resubmit: (entry, event) => onOwn(entry, 'resubmit', { data: HOUSES[entry.kind].correction(event) }),
    withdraw: (entry) => onOwn(entry, 'withdraw'),
    remind: (entry) => onOwn(entry, 'remind'),
    claim: async (entry, { by }) => {
      await claim(reviewer(by), entry);
    },
    approve: (entry, event) => decide(entry, event, 'complete', { outcome: 'approve' }),
    reject: (entry, event) => decide(entry, event, 'complete', { outcome: 'reject' }),
    return: (entry, event) => decide(entry, event, 'return', { fieldsToCorrect: event.fieldsToCorrect }),
  };
  return (entry, event) => deeds[event.do](entry, event);
}

/**
 * @param {Caller} reviewer
 * @param {Case} entry
 * @returns {Promise<string>} the address of the claimed task
 */
async function claim(reviewer, { unit }) {
  const search = encodeURIComponent(unit.name);
  const [task] = await reviewer.get(`/workflow/tasks?view=group&search=${search}`);
  if (!task) throw new Error(`The reviewer does not find the task of ${unit.name}`);
  const address = `/workflow/tasks/${task.documentId}`;
  await reviewer.post(`${address}/claim`);
  return address;
}
