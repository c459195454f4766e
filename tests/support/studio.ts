import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Draft, Flow, ProcessDefinitionSummary } from '@city/plugin-workflow/contracts';
import type { Answer } from './http';
import type { Person } from './people';

/** A shipped flow as it stands in the source. */
export function shippedFlow(key: string): string {
  return readFileSync(path.resolve(__dirname, `../../src/workflows/${key}/${key}.bpmn`), 'utf8');
}

/** What operations staff do in the studio: one call of the interface each. */
export function studioOf({ client }: Person) {
  const drafts = '/workflow/process-drafts';
  const versions = '/workflow/process-definitions';
  return {
    flow: async (key: string): Promise<Flow> => {
      const { body } = await client.get<readonly Flow[]>('/workflow/flows');
      const flow = body.data.find((one) => one.key === key);
      if (!flow) throw new Error(`There is no flow ${key}: ${JSON.stringify(body)}`);
      return flow;
    },
    take: (documentId: string, title = '草稿') =>
      client.post<Draft>(drafts, { data: { title, from: { kind: 'definition', documentId } } }),
    bringIn: (xml: string, title = '导入') =>
      client.post<Draft>(drafts, { data: { title, from: { kind: 'xml', xml } } }),
    read: (id: string) => client.get<Draft>(`${drafts}/${id}`),
    save: (id: string, data: { readonly revision: number; readonly xml: string }) =>
      client.put<Draft>(`${drafts}/${id}`, { data }),
    isThere: (id: string) => client.post<Draft>(`${drafts}/${id}/presence`),
    remove: (id: string, query = '') => client.send<unknown>(`${drafts}/${id}${query}`, { method: 'DELETE' }),
    deploy: (id: string, data: Readonly<Record<string, unknown>>) =>
      client.post<ProcessDefinitionSummary>(`${drafts}/${id}/deploy`, {
        data: { note: '按新办法', ...data },
      }),
    suspend: (id: string) => client.post<ProcessDefinitionSummary>(`${versions}/${id}/suspend`),
    activate: (id: string) => client.post<ProcessDefinitionSummary>(`${versions}/${id}/activate`),
    rollBack: (id: string, note = '新版有误') =>
      client.post<ProcessDefinitionSummary>(`${versions}/${id}/rollback`, { data: { note } }),
    fourEyes: (on: boolean) => client.put('/workflow/studio/settings', { data: { fourEyes: on } }),
  };
}

/** Status and code of a refusal. */
export function refusal({ status, body }: Answer<unknown>): readonly [number, string] {
  return [status, body.error.details.code];
}
