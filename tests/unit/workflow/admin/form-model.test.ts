import BpmnModdle from 'bpmn-moddle';
import {
  addField,
  addOption,
  changeField,
  EMPTY_FORM,
  moveField,
  removeField,
  setPermission,
  type FormModel,
} from '../../../../plugins/workflow/admin/src/studio/forms/form-model';
import {
  isElement,
  type DiagramElement,
} from '../../../../plugins/workflow/admin/src/studio/forms/diagram-element';
import { readForm, readSteps } from '../../../../plugins/workflow/admin/src/studio/forms/read-form';
import { writeForm } from '../../../../plugins/workflow/admin/src/studio/forms/write-form';
import { workflowDescriptor } from '../../../../plugins/workflow/contracts';
import { compiled, END, START, flows, xmlOf } from '../engine/support/diagrams';

const outcomes = '<wf:outcome value="yes" label="是"/><wf:outcome value="no" label="否"/>';
const FLOW = xmlOf(
  `${START}<bpmn:userTask id="first" name="初审" wf:nameEn="First" wf:assignees="applicant"><bpmn:extensionElements>${outcomes}</bpmn:extensionElements></bpmn:userTask>
   <bpmn:subProcess id="sub"><bpmn:startEvent id="in"/><bpmn:userTask id="vote" wf:assignees="applicant" wf:countersign="all"><bpmn:extensionElements>${outcomes}</bpmn:extensionElements></bpmn:userTask><bpmn:endEvent id="out"/>${flows('in->vote', 'vote->out')}</bpmn:subProcess>
   ${END}${flows('start->first', 'first->sub', 'sub->end')}`,
);

async function opened(xml: string) {
  const moddle = new BpmnModdle({ wf: workflowDescriptor });
  const { rootElement } = await moddle.fromXML(xml);
  const root: unknown = rootElement;
  if (!isElement(root)) throw new Error('No diagram');
  return { moddle, root };
}

/** Carries changes out as a modeler's commands do, and saves. */
async function saved(xml: string, form: FormModel) {
  const { moddle, root } = await opened(xml);
  const create = (type: string, properties: Record<string, unknown>) => {
    const made: unknown = moddle.create(type, properties);
    if (!isElement(made)) throw new Error(`No ${type}`);
    return made;
  };
  const changes = writeForm(root, form, create);
  for (const { target, properties } of changes) Object.assign(target, properties);
  return { changes, xml: (await moddle.toXML(root)).xml };
}

const designed = (): FormModel => {
  const one = changeField(addField(EMPTY_FORM), 0, {
    label: '评分 <&">',
    labelEn: 'Score',
    type: 'number',
    maximum: '10',
  });
  const two = changeField(addField(one), 1, { label: '风险', type: 'select', options: addOption([]) });
  const named = changeField(two, 1, { options: [{ value: 'low', label: '低 😀', labelEn: '' }] });
  return setPermission(setPermission(named, 'first', 'field1', 'required'), 'vote', 'field2', 'read');
};

describe('the form designer and the diagram', () => {
  it('read back what was written, and the engine reads the same', async () => {
    const { xml } = await saved(FLOW, designed());
    const { root } = await opened(xml);
    const empty = { first: {}, vote: {} };
    expect(readForm(root)).toEqual({ ...designed(), access: { ...empty, ...designed().access } });
    const definition = await compiled(xml);
    expect(definition.form).toMatchObject([
      {
        name: 'field1',
        label: { 'zh-Hans': '评分 <&">', en: 'Score' },
        type: 'number',
        minimum: null,
        maximum: 10,
      },
      { name: 'field2', options: [{ value: 'low', label: { 'zh-Hans': '低 😀', en: '低 😀' } }] },
    ]);
    expect([...(definition.userTasks.get('first')?.access ?? [])]).toEqual([['field1', 'required']]);
    expect(definition.userTasks.get('first')?.outcomes).toHaveLength(2);
  });

  it('change nothing where nothing changed, and only the steps that did', async () => {
    const { xml } = await saved(FLOW, designed());
    const { root } = await opened(xml);
    expect((await saved(xml, readForm(root))).changes).toEqual([]);
    const { changes } = await saved(xml, setPermission(readForm(root), 'vote', 'field2', null));
    expect(changes.map(({ element }: { element: DiagramElement }) => element.id)).toEqual(['vote']);
  });

  it('leave nothing behind when everything is removed', async () => {
    const { xml } = await saved(FLOW, designed());
    const { root } = await opened(xml);
    const bare = removeField(removeField(readForm(root), 0), 0);
    expect((await saved(xml, bare)).xml).not.toMatch(/wf:(form|field|access)/);
  });

  it('know the steps that people do, and those that several do together', async () => {
    const { root } = await opened(FLOW);
    expect(readSteps(root)).toEqual([
      { id: 'first', name: { 'zh-Hans': '初审', en: 'First' }, shared: false },
      { id: 'vote', name: { 'zh-Hans': 'vote', en: 'vote' }, shared: true },
    ]);
  });
});

describe('editing a form', () => {
  it('keeps what steps may do with a field when it gets another name, and drops it with the field', () => {
    const renamed = changeField(designed(), 0, { name: 'score' });
    expect(renamed.access.first).toEqual({ score: 'required' });
    expect(removeField(renamed, 0).access.first).toEqual({});
  });

  it('takes nothing from a field whose name another one is given for a moment', () => {
    const doubled = changeField(designed(), 1, { name: 'field1' });
    expect(doubled.access).toEqual({ first: { field1: 'required' }, vote: { field1: 'read' } });
    expect(changeField(doubled, 1, { name: 'field3' }).access).toEqual(doubled.access);
  });

  it('moves fields up and down, and not over the edge', () => {
    const names = ({ fields }: FormModel) => fields.map(({ name }) => name);
    expect(names(moveField(designed(), 0, 1))).toEqual(['field2', 'field1']);
    expect(names(moveField(designed(), 0, -1))).toEqual(['field1', 'field2']);
  });

  it('never gives a new field or option a name that is taken', () => {
    const form = removeField(designed(), 0);
    expect(addField(form).fields.map(({ name }) => name)).toEqual(['field2', 'field3']);
    expect(addOption([{ value: 'option2', label: '', labelEn: '' }]).map(({ value }) => value)).toEqual([
      ...['option2', 'option3'],
    ]);
  });
});
