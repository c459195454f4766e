/**
 * Our own attributes and elements in a diagram, as a moddle descriptor: prefix `wf`, namespace
 * `urn:city-platform:workflow:1`. Everything is read as text; the check says what is wrong with it. The
 * server's parser and the studio's modeler read diagrams by the same one.
 */
const WORKFLOW_NAMESPACE = 'urn:city-platform:workflow:1';

const attribute = (name: string) => ({ name, isAttr: true, type: 'String' });

export const workflowDescriptor = {
  name: 'Workflow',
  prefix: 'wf',
  uri: WORKFLOW_NAMESPACE,
  xml: { tagAlias: 'lowerCase' },
  types: [
    {
      name: 'Named',
      extends: ['bpmn:FlowElement', 'bpmn:Process', 'bpmn:Participant', 'bpmn:Lane'],
      properties: [attribute('nameEn')],
    },
    {
      name: 'HumanTask',
      extends: ['bpmn:UserTask', 'bpmn:ManualTask'],
      properties: [
        ...['assignees', 'form', 'dueIn', 'calendar', 'priority'],
        ...['countersign', 'countersignOrder'],
      ].map(attribute),
    },
    {
      name: 'ActionTask',
      extends: ['bpmn:ServiceTask', 'bpmn:BusinessRuleTask'],
      properties: [attribute('action')],
    },
    { name: 'Timer', extends: ['bpmn:TimerEventDefinition'], properties: [attribute('calendar')] },
    {
      name: 'Loop',
      extends: ['bpmn:MultiInstanceLoopCharacteristics'],
      properties: [attribute('collection'), attribute('elementVariable')],
    },
    {
      name: 'Outcome',
      superClass: ['Element'],
      properties: ['value', 'label', 'labelEn', 'commentRequired', 'approves'].map(attribute),
    },
    // What people fill in on the way, for the whole flow; a process carries at most one.
    {
      name: 'Form',
      superClass: ['Element'],
      properties: [{ name: 'fields', isMany: true, type: 'Field' }],
    },
    {
      name: 'Field',
      superClass: ['Element'],
      properties: [
        ...['name', 'label', 'labelEn', 'type', 'help', 'helpEn', 'minimum', 'maximum'].map(attribute),
        { name: 'options', isMany: true, type: 'Option' },
      ],
    },
    {
      name: 'Option',
      superClass: ['Element'],
      properties: ['value', 'label', 'labelEn'].map(attribute),
    },
    // What one step may do with one field: hidden, read, write or required.
    { name: 'Access', superClass: ['Element'], properties: ['field', 'permission'].map(attribute) },
    { name: 'Input', superClass: ['Element'], properties: [attribute('name'), attribute('value')] },
    { name: 'Message', superClass: ['Element'], properties: [attribute('template'), attribute('to')] },
  ],
};
