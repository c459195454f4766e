// @ts-check
import { chmodSync, renameSync, writeFileSync } from 'node:fs';

/**
 * What `.data/demo.json` says, for tests and for people who look.
 *
 * @typedef {object} Summary
 * @property {string} signInUrl
 * @property {string} portalUrl
 * @property {string} apiUrl
 * @property {string} adminUrl
 * @property {string} mailUrl
 * @property {{ username: string, password: string, note: string }[]} accounts
 * @property {{ email: string, password: string, department: string }[]} reviewers
 * @property {{ email: string, password: string }[]} operations
 * @property {{ email: string, password: string }} superAdmin
 */

/**
 * @param {any} people as `database/seeds/demo/people.json` has them
 * @param {Map<string, string>} departments their names by code
 * @param {{ url: string, mailUrl: string, portalUrl: string }} addresses
 * @returns {Summary}
 */
export function summaryOf(people, departments, { url, mailUrl, portalUrl }) {
  return {
    signInUrl: `${url}/portal/`,
    portalUrl,
    apiUrl: `${url}/api`,
    adminUrl: `${url}/admin`,
    mailUrl,
    accounts: people.accounts.map((/** @type {any} */ { username, note }) => ({
      username,
      password: people.accountPassword,
      note,
    })),
    reviewers: people.reviewers.map((/** @type {any} */ { email, password, department }) => ({
      email,
      password,
      department: departments.get(department) ?? department,
    })),
    operations: people.operations.map((/** @type {any} */ { email, password }) => ({ email, password })),
    superAdmin: { email: people.superAdmin.email, password: people.superAdmin.password },
  };
}

/**
 * Writes the summary in one piece, readable by its owner only: there are passwords in it.
 *
 * @param {string} file
 * @param {Summary} summary
 */
export function writeSummary(file, summary) {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(summary, null, 2)}\n`, { mode: 0o600 });
  chmodSync(unfinished, 0o600);
  renameSync(unfinished, file);
}

/**
 * @param {Summary} summary
 * @returns {string} addresses and logins in columns
 */
export function summaryText(summary) {
  const { signInUrl, portalUrl, apiUrl, adminUrl, mailUrl } = summary;
  const { accounts, reviewers, operations, superAdmin } = summary;
  const addresses = columns([
    ['企业门户 Portal for enterprises', signInUrl],
    ['模拟省统一门户 Stand-in portal', portalUrl],
    ['管理后台 Admin panel', adminUrl],
    ['接口 REST API', apiUrl],
    ['接口文档 API page', `${apiUrl}/docs`],
    ['邮件与短信 Mail and SMS', mailUrl],
  ]);
  const panel = columns([
    ['超级管理员 Super admin', superAdmin.email, superAdmin.password],
    ...operations.map(({ email, password }) => ['运营人员 Operations', email, password]),
    ...reviewers.map(({ email, password, department }) => [
      `审核人 Reviewer · ${department}`,
      email,
      password,
    ]),
  ]);
  const enterprises = columns(accounts.map(({ username, password, note }) => [username, password, note]));
  return [
    '演示环境已就绪 The demo is ready\n',
    `${addresses}\n`,
    `管理后台账号 Admin panel logins\n${panel}\n`,
    `企业账号 Enterprise accounts (POST ${apiUrl}/auth/local)\n${enterprises}\n`,
    '按 Ctrl-C 停止 Press Ctrl-C to stop',
  ].join('\n');
}

/** @param {string[][]} rows */
function columns(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  return rows
    .map((row) => `  ${row.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  ')}`.trimEnd())
    .join('\n');
}

/**
 * @param {string} text
 * @param {number} wanted
 */
function pad(text, wanted) {
  return text + ' '.repeat(wanted - width(text));
}

/** Han characters and full-width punctuation take two columns of a terminal. @param {string} text */
function width(text) {
  return [...text].reduce((sum, character) => sum + (/[\u2E80-\uFFEF]/u.test(character) ? 2 : 1), 0);
}
