// @ts-check
import { signInAsAccount, signInAsAdministrator } from './api.mjs';
import { readEvidence, readSeed } from './seeds.mjs';

/** @typedef {import('./api.mjs').Caller} Caller */
/** @typedef {import('./timeline.mjs').Event} Event */
/** @typedef {import('./timeline.mjs').Registration} Registration */

/**
 * Makes things happen to registrations, each as the person who does it, through the HTTP interface.
 *
 * @param {string} url of the installation
 * @returns {(registration: Registration, event: Event) => Promise<void>}
 */
export function storyteller(url) {
  const { account, reviewer } = signedIn(url);
  /** @type {Map<string, string>} the registrations' documentIds by account */
  const registered = new Map();

  /** @param {Registration} registration @param {string} verb @param {unknown} [body] */
  const onOwn = async ({ account: username }, verb, body) => {
    const applicant = await account(username);
    await applicant.post(`/api/unit-registrations/${registered.get(username)}/${verb}`, body);
  };
  /** @param {Registration} registration @param {Event} event @param {string} verb @param {object} decision */
  const decide = async (registration, { by, comment = '' }, verb, decision) => {
    const colleague = await reviewer(by);
    const task = await claim(colleague, registration);
    await colleague.post(`${task}/${verb}`, { data: { ...decision, comment } });
  };

  /** @type {Record<Event['do'], (registration: Registration, event: Event) => Promise<void>>} */
  const deeds = {
    submit: async (registration) => {
      const applicant = await account(registration.account);
      registered.set(registration.account, await submit(applicant, registration));
    },
    resubmit: (registration, { unit }) => onOwn(registration, 'resubmit', { data: { unit } }),
    withdraw: (registration) => onOwn(registration, 'withdraw'),
    remind: (registration) => onOwn(registration, 'remind'),
    claim: async (registration, { by }) => {
      await claim(await reviewer(by), registration);
    },
    approve: (registration, event) => decide(registration, event, 'complete', { outcome: 'approve' }),
    reject: (registration, event) => decide(registration, event, 'complete', { outcome: 'reject' }),
    return: (registration, event) =>
      decide(registration, event, 'return', { fieldsToCorrect: event.fieldsToCorrect }),
  };
  return (registration, event) => deeds[event.do](registration, event);
}

/**
 * Everybody signs in once, when first needed: sign-ins are limited.
 *
 * @param {string} url
 */
function signedIn(url) {
  const people = readSeed('people.json');
  /** @type {Map<string, Promise<Caller>>} */
  const sessions = new Map();
  /** @param {string} who @param {() => Promise<Caller>} signIn */
  const once = (who, signIn) => {
    const session = sessions.get(who) ?? signIn();
    sessions.set(who, session);
    return session;
  };
  return {
    /** @param {string} username */
    account: (username) =>
      once(username, () => signInAsAccount(url, { username, password: people.accountPassword })),
    /** @param {string} [email] */
    reviewer: (email = '') =>
      once(email, () =>
        signInAsAdministrator(
          url,
          people.reviewers.find((/** @type {{ email: string }} */ each) => each.email === email),
        ),
      ),
  };
}

/**
 * @param {Caller} applicant
 * @param {Registration} registration
 * @returns {Promise<string>} the registration's documentId
 */
async function submit(applicant, { account, unit }) {
  const { account: holder } = await applicant.get('/api/me');
  const evidence = [
    await applicant.upload('营业执照.jpg', readEvidence(`licence-${account}.jpg`, 'image/jpeg')),
    await applicant.upload('授权委托书.pdf', readEvidence('authorisation.pdf', 'application/pdf')),
  ];
  const department = await departmentWithCode(applicant, unit.department);
  const contact = { contactName: holder.name, contactEmail: holder.email };
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
