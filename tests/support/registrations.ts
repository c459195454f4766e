import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { TaskRow } from '@city/plugin-workflow/contracts';
import { checkCharacter } from '../../src/domain/credit-code';
import type { Answer, Client } from './http';
import type { Department, Person } from './people';

let counter = 0;

/** A credit code that nobody has had in this run, with the right check character. */
export function freshCreditCode(): string {
  counter += 1;
  const body = `913706${String(randomInt(1e6)).padStart(6, '0')}${String(counter).padStart(5, '0')}`;
  return body + checkCharacter(body);
}

export function freshUnitName(): string {
  counter += 1;
  return `烟台测试科技${String(counter)}号${String(randomInt(1e9))}有限公司`;
}

/** The smallest PNG there is. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export interface UploadedFile {
  readonly id: number;
  readonly documentId: string;
}

/** Strapi's own upload answers a bare array. */
const uploadedSchema = z.array(z.object({ id: z.number(), documentId: z.string() }));

export async function upload(
  person: Client,
  file: { readonly name?: string; readonly type?: string; readonly bytes?: Buffer } = {},
): Promise<Answer<unknown> & { readonly files: readonly UploadedFile[] }> {
  const { name = '营业执照.png', type = 'image/png', bytes = PNG } = file;
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(bytes)], { type }), name);
  const answer = await person.send('/api/upload', { method: 'POST', body: form });
  return { ...answer, files: uploadedSchema.safeParse(answer.body).data ?? [] };
}

export function unitOf(department: Department, changes: Readonly<Record<string, unknown>> = {}) {
  return {
    name: freshUnitName(),
    creditCode: freshCreditCode(),
    kind: 'enterprise',
    legalRepresentative: '王海',
    address: '烟台市莱山区科技大道1号',
    department: department.documentId,
    ...changes,
  };
}

export interface Registration {
  readonly documentId: string;
  readonly status: string;
  readonly statusLabel: string;
  readonly processInstanceId: string;
}

/** Uploads evidence and registers a unit. */
export async function register(
  person: Person,
  department: Department,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<Answer<Registration>> {
  const { files } = await upload(person.client);
  return person.client.post<Registration>('/api/unit-registrations', {
    data: { unit: unitOf(department, changes), evidence: files.map((file) => file.id) },
  });
}

/** The reviewer's open task of a registration. */
export async function taskOf(reviewer: Client, registration: Registration): Promise<TaskRow> {
  const answer = await reviewer.get<readonly TaskRow[]>(
    '/workflow/tasks?view=group&pageSize=100&sort=createdAt:desc',
  );
  const task = answer.body.data.find((row) => row.businessKey === registration.documentId);
  if (!task) throw new Error(`No open task of ${registration.documentId} in this inbox`);
  return task;
}
