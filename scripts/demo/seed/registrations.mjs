// @ts-check
import { callerWith } from './api.mjs';
import { readEvidence, readSeed } from './seeds.mjs';

/** @typedef {import('./api.mjs').Caller} Caller */
/** @typedef {import('../../../database/seeds/demo/sessions.ts').DemoSessions} DemoSessions */
/** @typedef {import('./timeline.mjs').Event} Event */
/** @typedef {import('./timeline.mjs').Registration} Registration */

/**
 * Makes things happen to registrations, each as the person who does it, through the HTTP interface.
 *
 * @param {string} url of the installation
 * @param {DemoSessions} sessions
 * @returns {(registration: Registration, event: Event) => Promise<void>}
 */
export function storyteller(url, sessions) {
  const account = (/** @type {string} */ username) => callerWith(url, sessions.accounts[username]);
  const reviewer = (/** @type {string} */ email = '') => callerWith(url, sessions.administrators[email]);
  /** @type {Map<string, string>} the registrations' documentIds by account */
  const registered = new Map();

  /** @param {Registration} registration @param {string} verb @param {unknown} [body] */
  const onOwn = async ({ account: username }, verb, body) => {
    await account(username).post(`/api/unit-registrations/${registered.get(username)}/${verb}`, body);
  };
  /** @param {Registration} registration @param {Event} event @param {string} verb @param {object} decision */
  const decide = async (registration, { by, comment = '' }, verb, decision) => {
    const colleague = reviewer(by);
    const task = await claim(colleague, registration);
    await colleague.post(`${task}/${verb}`, { data: { ...decision, comment } });
  };

  /** @type {Record<Event['do'], (registration: Registration, event: Event) => Promise<void>>} */
  const deeds = {
    submit: async (registration) => {
      const applicant = account(registration.account);
      registered.set(registration.account, await submit(applicant, registration));
    },
    resubmit: (registration, { unit }) => onOwn(registration, 'resubmit', { data: { unit } }),
    withdraw: (registration) => onOwn(registration, 'withdraw'),
    remind: (registration) => onOwn(registration, 'remind'),
    claim: async (registration, { by }) => {
      await claim(reviewer(by), registration);
    },
    approve: (registration, event) => decide(registration, event, 'complete', { outcome: 'approve' }),
    reject: (registration, event) => decide(registration, event, 'complete', { outcome: 'reject' }),
    return: (registration, event) =>
      decide(registration, event, 'return', { fieldsToCorrect: event.fieldsToCorrect }),
  };
  return (registration, event) => deeds[event.do](registration, event);
}

/**
 * @param {Caller} applicant
 * @param {Registration} registration
 * @returns {Promise<string>} the registration's documentId
 */
async function submit(applicant, { account, unit }) {
  const holder = readSeed('people.json').accounts.find(
    (/** @type {any} */ { username }) => username === account,
  );
  const evidence = [
    await applicant.upload('营业执照.jpg', readEvidence(`licence-${account}.jpg`, 'image/jpeg')),
    await applicant.upload('授权委托书.pdf', readEvidence('authorisation.pdf', 'application/pdf')),
  ];
  const department = await departmentWithCode(applicant, unit.department);
  const contact = { contactName: holder.name, contactMobile: holder.mobile, contactEmail: holder.email };
  const { documentId } = await applicant.post('/api/unit-registrations', {
    data: { unit: { ...unit, ...contact, department }, evidence },
  });
  return documentId;
}

/**
 * @param {Caller} applicant
 * @param {string} code
 * @returns {Promise<string>}
 */
async function departmentWithCode(applicant, code) {
  const waiting = [...(await applicant.get('/api/departments'))];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.code === code) return next.documentId;
    waiting.push(...next.children);
  }
  throw new Error(`There is no department ${code}`);
}

/**
 * @param {Caller} reviewer
 * @param {Registration} registration
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
