import { RULES } from '../../../../plugins/workflow/server/src/engine/lint/rule-texts';
import { compileDiagram, loadDiagram } from '../../../../plugins/workflow/server/src/engine';
import { END, START, VOCABULARY, findings, flows, problemsOf, xmlOf } from './support/diagrams';
import { ELEMENT_CASES } from './support/lint-cases-elements';
import { FLOW_CASES } from './support/lint-cases-flow';
import { FORM_CASES } from './support/lint-cases-forms';
import { HOUSE_CASES as PEOPLE_CASES } from './support/lint-cases-house';
import { SILENT_CASES } from './support/lint-cases-silent';
import { service } from './support/lint-diagrams';

/** Every rule of the check with a diagram that breaks it, the element it names, and one that keeps it. */

const HOUSE_CASES = [...PEOPLE_CASES, ...SILENT_CASES];
const CASES = [...FLOW_CASES, ...ELEMENT_CASES, ...FORM_CASES];

describe('the check of a diagram', () => {
  it.each(CASES)('finds %s at "%s"', async (rule, elementId, broken, kept) => {
    expect(await findings(broken)).toContain(`${elementId}: ${rule}`);
    expect(await findings(kept)).toEqual([]);
  });

  it.each(HOUSE_CASES)('finds $rule at "$at"', async ({ rule, at, broken, kept, house }) => {
    const { definition, problems } = await compileDiagram(broken, house ?? VOCABULARY);
    expect(problems.map((found) => `${found.elementId}: ${found.rule}`)).toContain(`${at}: ${rule}`);
    // A warning keeps nobody from deploying, and an error everybody.
    const isWarning = problems.every(({ severity }) => severity === 'warning');
    expect(definition !== null).toBe(isWarning);
    expect(problems.find((found) => found.rule === rule)?.severity).toBe(isWarning ? 'warning' : undefined);
    const sound = await compileDiagram(kept, house ?? VOCABULARY);
    expect(sound.definition).not.toBeNull();
    expect(sound.problems.filter((found) => found.rule === rule && found.elementId === at)).toEqual([]);
  });

  it('has a case for every rule, and every rule says what to do in both languages', () => {
    const covered = new Set([...CASES.map(([rule]) => rule), ...HOUSE_CASES.map(({ rule }) => rule)]);
    expect([...covered].sort()).toEqual(Object.keys(RULES).sort());
    for (const [chinese, english] of Object.values(RULES)) {
      expect(chinese).toMatch(/[\u4e00-\u9fff]/);
      // The way out: something to do, for the clerk who reads it.
      expect(chinese).toMatch(/请|如需|\{reason\}/);
      expect(english).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  it('does not ask of versions that are deployed what the house has come to ask since', async () => {
    for (const { broken, rule } of HOUSE_CASES) {
      const { userTasks } = await loadDiagram(broken);
      expect([rule, userTasks.size]).toEqual([rule, expect.any(Number)]);
    }
  });

  it('fills in what it found', async () => {
    const [found] = await problemsOf(service('', 'gone'));
    expect(found).toEqual({
      elementId: 'call',
      rule: 'action-unknown',
      message: {
        'zh-Hans': '没有名为“gone”的操作，请重新选择。',
        en: 'There is no action "gone"; choose another.',
      },
    });
  });

  it('opens what other tools draw: pools, lanes, notes, data, their own attributes', async () => {
    const roots = `<bpmn:collaboration id="pools"><bpmn:participant id="pool" name="City" processRef="flow"/>
      <bpmn:participant id="citizen" name="Citizen"/><bpmn:messageFlow id="letter" sourceRef="citizen" targetRef="pool"/></bpmn:collaboration>`;
    const drawn = `<bpmn:laneSet id="lanes"><bpmn:lane id="lane"><bpmn:flowNodeRef>ask</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
      ${START}<bpmn:userTask id="ask" name="Ask" wf:assignees="applicant" camunda:assignee="kermit">
      <bpmn:documentation>Costs \${amount}.</bpmn:documentation><bpmn:extensionElements><zeebe:properties><zeebe:property name="a" value="b"/></zeebe:properties></bpmn:extensionElements>
      <bpmn:property id="placeholder" name="__targetRef_placeholder"/><bpmn:dataInputAssociation id="input"><bpmn:sourceRef>paper</bpmn:sourceRef><bpmn:targetRef>placeholder</bpmn:targetRef></bpmn:dataInputAssociation>
      </bpmn:userTask>${END}<bpmn:dataObjectReference id="paper" dataObjectRef="object"/><bpmn:dataObject id="object"/>
      ${flows('start->ask', 'ask->end')}<bpmn:textAnnotation id="note"><bpmn:text>Mind</bpmn:text></bpmn:textAnnotation>
      <bpmn:association id="link" sourceRef="ask" targetRef="note"/>`;
    expect(await findings(xmlOf(drawn, roots))).toEqual([]);
  });
});
