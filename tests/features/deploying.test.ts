import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '@city/plugin-workflow/contracts';
import { taskOf } from '../support/registrations';
import { bootTown, type Town } from '../support/town';

const FLOW = path.resolve(__dirname, '../../src/workflows/unit-registration/unit-registration.bpmn');

interface Deployed {
  readonly version: number;
  readonly origin: string;
}

describe('deploying a flow (product.md section 7)', () => {
  let town: Town;
  let xml: string;

  beforeAll(async () => {
    town = await bootTown();
    xml = await readFile(FLOW, 'utf8');
  }, 90_000);
  afterAll(() => town.city.stop());

  const deploy = (diagram: string, query = '') =>
    town.operator.client.post<Deployed>(`/workflow/deployments${query}`, { data: { xml: diagram } });
  const problemsOf = (answer: { body: { error: { details: Readonly<Record<string, unknown>> } } }) =>
    answer.body.error.details.problems as readonly Problem[];
  const versions = () =>
    town.city.sql(
      `select version, origin from workflow_process_definitions where key = 'unit-registration' order by version`,
    );

  it('takes the same diagram for the version that it is', async () => {
    expect((await deploy(xml)).body.data).toMatchObject({ version: 1, origin: 'shipped' });
    expect(await versions()).toEqual([{ version: 1, origin: 'shipped' }]);
  });

  it('answers what is wrong by element, in both languages, and deploys nothing', async () => {
    const answer = await deploy(xml.replace('unit.approve-registration', 'unit.explode'));
    expect(answer.status).toBe(422);
    const [problem] = problemsOf(answer);
    expect(problem?.rule).toBe('action-unknown');
    expect(xml).toContain(`id="${String(problem?.elementId)}"`);
    expect(problem?.message['zh-Hans']).toContain('unit.explode');
    expect(problem?.message.en).toContain('unit.explode');
    expect(await versions()).toHaveLength(1);
  });

  it.each([
    ['20,000 nested elements', `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`],
    ['a billion laughs', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'],
    ['nothing', ''],
    ['no XML', '{"process": 1}'],
  ])('refuses %s', async (_name, diagram) => {
    const answer = await deploy(diagram);
    expect(answer.status).toBe(422);
    expect(problemsOf(answer).length).toBeGreaterThan(0);
    expect(await versions()).toHaveLength(1);
  });

  it('refuses conditions that would call code', async () => {
    const answer = await deploy(
      xml.replace(/outcome = "approve"/, "${environment.constructor.constructor('return process')()}"),
    );
    expect(answer.status).toBe(422);
    expect(await versions()).toHaveLength(1);
  });

  it('refuses more than a megabyte before reading it', async () => {
    expect((await deploy('x'.repeat(2_000_000))).status).toBe(413);
  });

  it('only checks on a dry run', async () => {
    const changed = xml.replace('P5D', 'P6D');
    expect((await deploy(changed, '?dryRun=true')).status).toBe(200);
    expect(await versions()).toHaveLength(1);
  });

  it('leaves running cases on their version, and ships nothing over what was edited in the panel', async () => {
    const before = await town.registered();
    const answer = await deploy(xml.replace('P5D', 'P7D'));
    expect(answer.body.data).toMatchObject({ version: 2, origin: 'panel' });
    const after = await town.registered();
    const [old, recent] = await Promise.all([
      taskOf(town.reviewer.client, before.registration),
      taskOf(town.reviewer.client, after.registration),
    ]);
    expect([old.definitionVersion, recent.definitionVersion]).toEqual([1, 2]);
    for (const task of [old, recent]) {
      const decided = await town.reviewer.client.post(`/workflow/tasks/${task.documentId}/complete`, {
        data: { outcome: 'approve' },
      });
      expect(decided.status).toBe(200);
    }
  });

  it('keeps the history of a case from being changed or removed, by anybody', async () => {
    for (const statement of [
      `update workflow_history_entries set comment = 'x'`,
      'delete from workflow_history_entries',
      'truncate workflow_history_entries',
    ]) {
      await expect(town.city.sql(statement)).rejects.toThrow('append-only');
    }
  });
});
