import { randomInt } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { checkCharacter } from '../../src/domain/credit-code';
import type { Client } from '../support/http';
import type { Installation } from '../support/installation';

/** The people and places that the tests of the city's API have in common. */

const PASSWORD = 'Test-password-1';
let serial = 0;

export interface TestAccount {
  readonly id: number;
  readonly documentId: string;
  readonly username: string;
  readonly email: string;
  readonly client: Client;
}

export async function signIn(installation: Installation, identifier: string): Promise<string> {
  const answer = await installation.anonymous.post<never>('/api/auth/local', { identifier, password: PASSWORD });
  return (answer.body as unknown as { jwt: string }).jwt;
}

export async function anAccount(
  installation: Installation,
  more: Readonly<Record<string, unknown>> = {},
): Promise<TestAccount> {
  const { strapi } = installation;
  serial += 1;
  const username = `person${String(serial)}`;
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  const account = (await strapi.documents('plugin::users-permissions.user').create({
    data: {
      username,
      email: `${username}@people.test`,
      password: PASSWORD,
      provider: 'local',
      confirmed: true,
      role: (role as { id: number }).id,
      ...more,
    },
  })) as unknown as { id: number; documentId: string; email: string };
  return { ...account, username, client: installation.as(await signIn(installation, username)) };
}

export interface TestReviewer {
  readonly id: number;
  readonly client: Client;
}

export async function aReviewer(installation: Installation, email?: string): Promise<TestReviewer> {
  const { strapi } = installation;
  serial += 1;
  const address = email ?? `reviewer${String(serial)}@city.test`;
  const role = (await strapi.service('admin::role').findOne({ code: 'city-reviewer' })) as { id: number };
  const { id } = (await strapi.service('admin::user').create({
    email: address,
    firstname: '明',
    lastname: '李',
    password: PASSWORD,
    isActive: true,
    roles: [role.id],
  })) as { id: number };
  const answer = await installation.anonymous.post<{ token: string }>('/admin/login', {
    email: address,
    password: PASSWORD,
  });
  return { id, client: installation.as(answer.body.data.token) };
}

export async function aDepartment(
  strapi: Core.Strapi,
  more: Readonly<Record<string, unknown>> = {},
): Promise<{ id: number; documentId: string; name: string }> {
  serial += 1;
  const name = `第${String(serial)}区科技局`;
  return (await strapi.documents('api::department.department').create({
    data: { name, code: `D${String(serial)}`, district: `第${String(serial)}区`, ...more } as never,
  })) as unknown as { id: number; documentId: string; name: string };
}

/** A credit code that is right and that nobody else in the tests has. */
export function aCreditCode(): string {
  serial += 1;
  const body = `91370600${String(serial).padStart(5, '0')}${String(randomInt(10_000)).padStart(4, '0')}`;
  return `${body}${checkCharacter(body)}`;
}

export const PDF = Buffer.from('%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n');

export async function upload(client: Client, content: Buffer | string = PDF, name = '营业执照.pdf', field = 'files') {
  const form = new FormData();
  form.append(field, new Blob([content]), name);
  return client.send<never>('/api/upload', { method: 'POST', body: form });
}

export async function aFile(client: Client): Promise<{ id: number; documentId: string; url: string }> {
  const answer = await upload(client);
  const [file] = answer.body as unknown as { id: number; documentId: string; url: string }[];
  if (!file) throw new Error(`No upload: ${JSON.stringify(answer.body)}`);
  return file;
}

/** A complete request for a registration, with a document uploaded for it. */
export async function aRegistrationRequest(
  client: Client,
  department: string,
  unit: Readonly<Record<string, unknown>> = {},
) {
  serial += 1;
  return {
    data: {
      unit: {
        name: `第${String(serial)}科技有限公司`,
        creditCode: aCreditCode(),
        kind: 'enterprise',
        legalRepresentative: '王海',
        address: '莱山区科技大道1号',
        department,
        ...unit,
      },
      evidence: [(await aFile(client)).id],
    },
  };
}

export interface Registration {
  readonly documentId: string;
  readonly status: string;
  readonly statusLabel: string;
  readonly unit: Readonly<Record<string, unknown>>;
  readonly evidence: readonly { readonly documentId: string; readonly url: string }[];
  readonly opinion: string | null;
  readonly fieldsToCorrect: readonly string[];
  readonly timeline: readonly { readonly type: string; readonly comment: string | null }[];
  readonly canWithdraw: boolean;
  readonly canRemind: boolean;
  readonly canResubmit: boolean;
}
