/** An element that somebody may draw, as bpmn-js makes it. */
export interface Offer {
  readonly id: string;
  readonly group: 'event' | 'activity' | 'gateway' | 'artifact';
  readonly className: string;
  /** In English; bpmn-js's own words where it has some. */
  readonly label: string;
  readonly target: {
    readonly type: string;
    readonly eventDefinitionType?: string;
    readonly isExpanded?: boolean;
  };
}

const CATCH = { type: 'bpmn:IntermediateCatchEvent' } as const;

/** What the palette holds: elements that the engine runs , the usual ones first. */
export const PALETTE: readonly Offer[] = [
  offer('start', 'event', 'bpmn-icon-start-event-none', 'Start event', { type: 'bpmn:StartEvent' }),
  offer('user-task', 'activity', 'bpmn-icon-user-task', 'Review step (user task)', { type: 'bpmn:UserTask' }),
  offer('send-task', 'activity', 'bpmn-icon-send-task', 'Message (send task)', { type: 'bpmn:SendTask' }),
  offer('service-task', 'activity', 'bpmn-icon-service-task', 'Action (service task)', {
    type: 'bpmn:ServiceTask',
  }),
  offer('exclusive', 'gateway', 'bpmn-icon-gateway-xor', 'Exclusive gateway', {
    type: 'bpmn:ExclusiveGateway',
  }),
  offer('parallel', 'gateway', 'bpmn-icon-gateway-parallel', 'Parallel gateway', {
    type: 'bpmn:ParallelGateway',
  }),
  offer('event-based', 'gateway', 'bpmn-icon-gateway-eventbased', 'Event-based gateway', {
    type: 'bpmn:EventBasedGateway',
  }),
  offer('timer', 'event', 'bpmn-icon-intermediate-event-catch-timer', 'Timer intermediate catch event', {
    ...CATCH,
    eventDefinitionType: 'bpmn:TimerEventDefinition',
  }),
  offer('signal', 'event', 'bpmn-icon-intermediate-event-catch-signal', 'Signal intermediate catch event', {
    ...CATCH,
    eventDefinitionType: 'bpmn:SignalEventDefinition',
  }),
  offer('end', 'event', 'bpmn-icon-end-event-none', 'End event', { type: 'bpmn:EndEvent' }),
  offer('terminate', 'event', 'bpmn-icon-end-event-terminate', 'Terminate end event', {
    type: 'bpmn:EndEvent',
    eventDefinitionType: 'bpmn:TerminateEventDefinition',
  }),
  offer('sub-process', 'activity', 'bpmn-icon-subprocess-expanded', 'Sub-process (expanded)', {
    type: 'bpmn:SubProcess',
    isExpanded: true,
  }),
  offer('call-activity', 'activity', 'bpmn-icon-call-activity', 'Call activity', {
    type: 'bpmn:CallActivity',
  }),
  offer('annotation', 'artifact', 'bpmn-icon-text-annotation', 'Text annotation', {
    type: 'bpmn:TextAnnotation',
  }),
];

/** What the context pad appends to a node; behind an event gateway only events that are waited for. */
export const APPENDED = pick(['user-task', 'exclusive', 'send-task', 'service-task', 'end']);
export const AWAITED: readonly Offer[] = [
  ...pick(['timer', 'signal']),
  offer(
    'message',
    'event',
    'bpmn-icon-intermediate-event-catch-message',
    'Message intermediate catch event',
    {
      ...CATCH,
      eventDefinitionType: 'bpmn:MessageEventDefinition',
    },
  ),
];

/** What the replace menu of bpmn-js may keep, by the names of its entries. */
export const REPLACEMENTS: ReadonlySet<string> = new Set(
  [
    ...['user-task', 'service-task', 'send-task', 'manual-task', 'rule-task', 'call-activity'],
    ...['subprocess', 'collapsed-subprocess', 'expanded-subprocess'],
    ...['exclusive-gateway', 'parallel-gateway', 'event-based-gateway'],
    ...[
      'none-start',
      'message-start',
      'none-end',
      'terminate-end',
      'error-end',
      'escalation-end',
      'signal-end',
    ],
    ...['none-intermediate-throw', 'none-intermediate-throwing', 'signal-intermediate-throw'],
    ...['escalation-intermediate-throw', 'timer-intermediate-catch', 'signal-intermediate-catch'],
    ...['message-intermediate-catch', 'conditional-intermediate-catch'],
    ...['timer', 'message', 'signal', 'conditional', 'escalation'].flatMap((kind) => [
      `${kind}-boundary`,
      `non-interrupting-${kind}-boundary`,
    ]),
    ...['error-boundary', 'sequence-flow', 'default-flow'],
  ].map((name) => `replace-with-${name}`),
);

/** Repeating is offered in one form only: for every entry of a list, or a number of times. */
export const HEADER_ENTRIES: ReadonlySet<string> = new Set([
  'toggle-parallel-mi',
  'toggle-sequential-mi',
  'toggle-non-interrupting',
]);

function offer(
  id: string,
  group: Offer['group'],
  className: string,
  label: string,
  target: Offer['target'],
): Offer {
  return { id, group, className, label, target };
}

function pick(ids: readonly string[]): readonly Offer[] {
  return ids.flatMap((id) => PALETTE.filter((one) => one.id === id));
}
