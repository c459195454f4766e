// @ts-check
import { randomUUID } from 'node:crypto';

const TIMEOUT_MILLISECONDS = 30_000;

/**
 * Somebody who calls the HTTP interface (api.md); answers are what stands under `data`.
 *
 * @typedef {object} Caller
 * @property {(path: string) => Promise<any>} get
 * @property {(path: string, body?: unknown) => Promise<any>} post
 * @property {(name: string, content: Blob) => Promise<number>} upload answers the file's id
 */

/**
 * Signs in to the admin panel.
 *
 * @param {string} url of the installation
 * @param {{ email: string, password: string }} person
 * @returns {Promise<Caller>}
 */
export async function signInAsAdministrator(url, { email, password }) {
  const { data } = await send(url, '/admin/login', { method: 'POST', ...json({ email, password }) });
  return caller(url, data.token);
}

/**
 * Signs in an enterprise's account.
 *
 * @param {string} url of the installation
 * @param {{ username: string, password: string }} account
 * @returns {Promise<Caller>}
 */
export async function signInAsAccount(url, { username, password }) {
  const body = json({ identifier: username, password });
  const { jwt } = await send(url, '/api/auth/local', { method: 'POST', ...body });
  return caller(url, jwt);
}

/**
 * @param {string} url
 * @param {string} token
 * @returns {Caller}
 */
function caller(url, token) {
  const authorization = `Bearer ${token}`;
  return {
    get: async (path) => (await send(url, path, { headers: { authorization } })).data,
    post: async (path, body = {}) => {
      const { headers, ...request } = json(body);
      const all = { ...headers, authorization, 'idempotency-key': randomUUID() };
      return (await send(url, path, { method: 'POST', ...request, headers: all })).data;
    },
    upload: async (name, content) => {
      const form = new globalThis.FormData();
      form.append('files', content, name);
      const [file] = await send(url, '/api/upload', {
        method: 'POST',
        body: form,
        headers: { authorization },
      });
      return file.id;
    },
  };
}

/** @param {unknown} body */
function json(body) {
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

/**
 * @param {string} url
 * @param {string} path
 * @param {RequestInit} request
 * @returns {Promise<any>}
 * @throws {Error} with the answer, unless it is a success
 */
async function send(url, path, request) {
  const response = await fetch(`${url}${path}`, {
    ...request,
    signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${request.method ?? 'GET'} ${path}: ${response.status} ${text}`);
  return text === '' ? {} : JSON.parse(text);
}
