/**
 * The field's words for what BPMN (ISO/IEC 19510) and our descriptor call otherwise. A property that is
 * not here goes by its own name.
 */
export const PROPERTY_WORDS: Readonly<Record<string, string>> = {
  sourceRef: 'source',
  targetRef: 'target',
  attachedToRef: 'attachedTo',
  cancelActivity: 'interrupting',
  conditionExpression: 'condition',
  loopCharacteristics: 'loop',
  loopCardinality: 'cardinality',
  completionCondition: 'completion',
  isSequential: 'sequential',
  processRef: 'process',
  flowNodeRef: 'members',
  signalRef: 'signal',
  messageRef: 'eventMessage',
  errorRef: 'error',
  escalationRef: 'escalation',
};

/** What an event waits for or does; the definition itself is no word of the field. */
export const TRIGGER_WORDS: Readonly<Record<string, string>> = {
  'bpmn:TimerEventDefinition': 'timer',
  'bpmn:SignalEventDefinition': 'signal',
  'bpmn:MessageEventDefinition': 'eventMessage',
  'bpmn:ErrorEventDefinition': 'error',
  'bpmn:EscalationEventDefinition': 'escalation',
  'bpmn:ConditionalEventDefinition': 'condition',
  'bpmn:TerminateEventDefinition': 'terminate',
};

/** Properties whose value is what their owner is about: they go by the owner's word alone. */
export const MAIN_PROPERTIES: ReadonlySet<string> = new Set([
  ...['timeDate', 'timeDuration', 'timeCycle', 'condition'],
  ...['signalRef', 'messageRef', 'errorRef', 'escalationRef'],
]);

/** Our extension elements: their word, and the attribute that tells two of them apart. */
export const EXTENSION_WORDS: Readonly<
  Record<string, { readonly word: string; readonly key: string | null }>
> = {
  'wf:Outcome': { word: 'outcome', key: 'value' },
  'wf:Message': { word: 'message', key: 'template' },
  'wf:Input': { word: 'input', key: 'name' },
  'wf:Form': { word: 'form', key: null },
  'wf:Field': { word: 'field', key: 'name' },
  'wf:Option': { word: 'option', key: 'value' },
  'wf:Access': { word: 'access', key: 'field' },
};

/** Types that follow from the word under which a part stands. */
export const IMPLIED_TYPES: ReadonlySet<string> = new Set([
  ...['bpmn:FormalExpression', 'bpmn:Expression', 'bpmn:Documentation'],
  'bpmn:MultiInstanceLoopCharacteristics',
  ...Object.keys(TRIGGER_WORDS),
]);

/** What a diagram means where it says nothing: saying it changes nothing. */
export const DEFAULTS: ReadonlySet<string> = new Set([
  'cancelActivity=true',
  'isExecutable=false',
  'isSequential=false',
  'isForCompensation=false',
  'triggeredByEvent=false',
  'startQuantity=1',
  'completionQuantity=1',
]);
