import { compileDiagram } from '../../../../plugins/workflow/server/src/engine';
import type { Problem } from '../../../../plugins/workflow/contracts';
import { CODE, ILLEGAL_ID, foreignDiagrams, type ForeignDiagram } from '../../../support/foreign-diagrams';
import { VOCABULARY } from './support/diagrams';

/**
 * Files of other makers' tools are opened or refused in words, never with a crash (product.md section 7). Pools,
 * lanes, data and notes are drawn and not run; what another tool would run is refused.
 */

const RAW = foreignDiagrams(false);
const ADOPTED = foreignDiagrams(true);
const errorsIn = (problems: readonly Problem[]) => problems.filter(({ severity }) => severity !== 'warning');

/** Whether some element of the file has this id, as its text writes it. */
const isIn = ({ xml }: ForeignDiagram, id: string) =>
  xml.includes(`id="${id}"`) || xml.includes(`id='${id}'`);

const named = (problems: readonly Problem[]) =>
  problems.map(({ elementId, rule }) => `${elementId}: ${rule}`);
const refusalOf = ({ feature, maker }: ForeignDiagram) =>
  `${feature.at === ILLEGAL_ID ? ILLEGAL_ID : maker.id(feature.at)}: ${String(feature.refusedBy)}`;

async function check(diagram: ForeignDiagram) {
  const began = performance.now();
  const { definition, problems } = await compileDiagram(diagram.xml, VOCABULARY);
  // Bounded, with room for a machine that is busy.
  expect(performance.now() - began).toBeLessThan(3000);
  for (const { elementId, message } of problems) {
    expect(isIn(diagram, elementId)).toBe(true);
    for (const text of Object.values(message)) expect(text).not.toMatch(/\{\w+\}/);
  }
  return { definition, problems: errorsIn(problems) };
}

it('has hundreds of them', () => {
  expect(new Set(RAW.map(({ xml }) => xml)).size).toBeGreaterThan(400);
});

it.each(RAW.map((diagram) => [diagram.name, diagram] as const))(
  'names what is wrong with %s',
  async (_name, diagram) => {
    const { definition, problems } = await check(diagram);
    expect(definition).toBeNull();
    const rules = problems.map(({ rule }) => rule);
    expect(rules.length).toBeGreaterThan(0);
    if (diagram.feature.refusedBy !== null) expect(named(problems)).toContain(refusalOf(diagram));
    else if (diagram.maker.executable === 'true') expect(rules).toEqual(['assignee-missing']);
    // Most tools draw for people: the file has to be told which process runs.
    else
      expect(problems.find(({ rule }) => rule === 'one-process')?.message['zh-Hans']).toContain(
        '勾选“可执行”',
      );
  },
);

it.each(ADOPTED.map((diagram) => [diagram.name, diagram] as const))('adopts %s', async (_name, diagram) => {
  const { definition, problems } = await check(diagram);
  if (diagram.feature.refusedBy !== null) {
    expect(named(problems)).toContain(refusalOf(diagram));
    return;
  }
  expect(problems).toEqual([]);
  const compiled = JSON.stringify(definition, (_key, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );
  expect(compiled).toContain('applicant');
  expect(compiled).not.toContain(CODE);
  expect(compiled).not.toContain('urn:example:');
});

it.each([
  [
    'another version of BPMN',
    '<definitions xmlns="http://schema.omg.org/spec/BPMN/2.0"><process id="p"/></definitions>',
  ],
  ['XPDL', '<xpdl:Package xmlns:xpdl="http://www.wfmc.org/2009/XPDL2.2" Id="p"/>'],
  ['a picture', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
])('says that %s is no BPMN 2.0', async (_name, xml) => {
  const { definition, problems } = await compileDiagram(xml, VOCABULARY);
  expect(definition).toBeNull();
  expect(problems.map(({ rule }) => rule)).toEqual(['xml-not-bpmn']);
});
