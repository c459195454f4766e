// @ts-check

/**
 * @param {import('./api.mjs').Caller} caller
 * @param {string} code
 * @returns {Promise<string>} the documentId of the department
 */
export async function departmentWithCode(caller, code) {
  const waiting = [...(await caller.get('/api/departments'))];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.code === code) return next.documentId;
    waiting.push(...next.children);
  }
  throw new Error(`There is no department ${code}`);
}
