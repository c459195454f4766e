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
 * @param {string} url of the installation
 * @param {string | undefined} token of whoever calls
 * @returns {Caller}
 */
export function callerWith(url, token) {
  const authorization = `Bearer ${token}`;
  return {
    get: async (path) => (await send(url, path, { headers: { authorization } })).data,
    post: async (path, body = {}) => {
      const headers = { authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
      return (await send(url, path, { method: 'POST', headers, body: JSON.stringify(body) })).data;
    },
    upload: async (name, content) => {
      const form = new globalThis.FormData();
      form.append('files', content, name);
      const [file] = await send(url, '/api/upload', {
        method: 'POST',
        headers: { authorization },
        body: form,
      });
      return file.id;
    },
  };
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
