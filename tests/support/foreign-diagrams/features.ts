import { CODE, type Maker } from './makers';

/** As some tools write ids: no name in XML. */
export const ILLEGAL_ID = '任务 1';

/** Parts of a file that a feature may change; everything in BPMN's own prefix, written as `@:`. */
export interface Parts {
  /** Around the process. */
  readonly roots: string;
  /** Inside the process, beside start, task, gateway and ends. */
  readonly extra: string;
  /** Attributes, extension elements and content of the task. */
  readonly attributes: string;
  readonly extension: string;
  readonly content: string;
  readonly label: string;
  /** On the way from the gateway that is not the default. */
  readonly condition: string;
  readonly drawing: 'none' | 'usual' | 'odd';
  /** What is done to the text at the end. */
  readonly finish: (xml: string) => string;
}

export interface Feature {
  readonly name: string;
  /** Whether the file runs once somebody has said who does its task; else which rule refuses it. */
  readonly refusedBy: string | null;
  /** What the refusal names, before the maker makes an id of it; the task where nothing else is said. */
  readonly at: string;
  readonly parts: (maker: Maker) => Partial<Parts>;
}

const harmless = (name: string, parts: Feature['parts']): Feature => ({
  name,
  refusedBy: null,
  at: 'task',
  parts,
});
const refused = (name: string, refusedBy: string, parts: Feature['parts'], at = 'task'): Feature => ({
  name,
  refusedBy,
  at,
  parts,
});

const HARMLESS: readonly Feature[] = [
  harmless('plain', () => ({})),
  harmless('no drawing', () => ({ drawing: 'none' })),
  harmless('a drawing of what is not there', () => ({ drawing: 'odd' })),
  harmless('a pool with lanes', ({ id }) => ({
    roots: `<@:collaboration id="${id('pools')}"><@:participant id="${id('pool')}" name="City" processRef="${id('flow')}"/>
      <@:participant id="${id('citizen')}" name="Citizen"/>
      <@:messageFlow id="${id('letter')}" sourceRef="${id('citizen')}" targetRef="${id('pool')}"/></@:collaboration>`,
    extra: `<@:laneSet id="${id('lanes')}"><@:lane id="${id('lane')}" name="Clerk"><@:flowNodeRef>${id('task')}</@:flowNodeRef>
      <@:flowNodeRef>${id('gone')}</@:flowNodeRef></@:lane></@:laneSet>`,
  })),
  harmless('a pool of a process elsewhere', ({ id }) => ({
    roots: `<@:collaboration id="${id('pools')}"><@:participant id="${id('pool')}" processRef="${id('elsewhere')}"/></@:collaboration>`,
  })),
  harmless('data', ({ id }) => ({
    roots: `<@:itemDefinition id="${id('item')}" structureRef="xsd:string"/>`,
    extra: `<@:dataObject id="${id('object')}" itemSubjectRef="${id('item')}"/><@:dataObjectReference id="${id('paper')}" dataObjectRef="${id('object')}"/>`,
    content: `<@:ioSpecification id="${id('io')}"><@:dataInput id="${id('in')}" name="TaskName"/><@:inputSet id="${id('set')}"><@:dataInputRefs>${id('in')}</@:dataInputRefs></@:inputSet><@:outputSet id="${id('outs')}"/></@:ioSpecification>
      <@:dataInputAssociation id="${id('read')}"><@:sourceRef>${id('paper')}</@:sourceRef><@:targetRef>${id('in')}</@:targetRef></@:dataInputAssociation>`,
  })),
  harmless('notes and groups', ({ id }) => ({
    extra: `<@:textAnnotation id="${id('note')}"><@:text><![CDATA[Mind <this> & \${that}]]></@:text></@:textAnnotation>
      <@:association id="${id('link')}" sourceRef="${id('task')}" targetRef="${id('note')}"/><@:group id="${id('group')}"/>`,
  })),
  harmless('who does it, in the words of the standard', ({ id }) => ({
    content: `<@:potentialOwner id="${id('owner')}"><@:resourceAssignmentExpression><@:formalExpression>clerks</@:formalExpression></@:resourceAssignmentExpression></@:potentialOwner>`,
  })),
  harmless('attributes and extensions of its own', ({ marks, extension }) => ({
    attributes: marks,
    extension,
  })),
  harmless('elements of its own outside the extensions', ({ extension, namespaces }) =>
    namespaces === '' ? {} : { content: extension },
  ),
  harmless('comments and CDATA', () => ({
    content: '<!-- </task> --><@:documentation><![CDATA[<script>]]></@:documentation>',
    finish: (xml) => `${xml}\n<!-- drawn on a Tuesday -->`,
  })),
  harmless('a byte order mark and an old encoding', () => ({
    finish: (xml) => `\uFEFF${xml.replace('UTF-8', 'GB2312')}`,
  })),
  harmless('huge labels and emoji', () => ({ label: `${'很长的名称 '.repeat(1500)}🏛️👩🏽‍⚖️` })),
  harmless('Windows line ends and tabs', () => ({ finish: (xml) => xml.replace(/></g, '>\r\n\t<') })),
  harmless('single quotes', () => ({ finish: (xml) => xml.replace(/="([^"'<]*)"/g, "='$1'") })),
  harmless('ways in and out that do not fit', ({ id }) => ({
    content: `<@:incoming>${id('gone')}</@:incoming><@:outgoing>${id('lost')}</@:outgoing>`,
  })),
];

const REFUSED: readonly Feature[] = [
  refused('code on a task', 'executable-code', ({ codeAttributes }) => ({ attributes: codeAttributes })),
  refused('listeners and the like', 'executable-code', ({ codeElements }) => ({ extension: codeElements })),
  refused('a class to call', 'executable-code', () => ({
    attributes: `implementation="com.example.${CODE}"`,
  })),
  refused(
    'a script task',
    'element-type',
    ({ id }) => ({
      extra: `<@:scriptTask id="${id('script')}" scriptFormat="javascript"><@:script><![CDATA[${CODE}()]]></@:script></@:scriptTask>`,
    }),
    'script',
  ),
  refused('a template in a name', 'executable-code', () => ({ label: `\${${CODE}}` })),
  refused(
    'conditions in another language',
    'executable-code',
    () => ({ condition: `\${${CODE} > 1}` }),
    'yes',
  ),
  refused(
    'an inclusive gateway',
    'element-type',
    ({ id }) => ({
      extra: `<@:inclusiveGateway id="${id('or')}"/>`,
    }),
    'or',
  ),
  refused(
    'an event sub-process',
    'element-type',
    ({ id }) => ({
      extra: `<@:subProcess id="${id('aside')}" triggeredByEvent="true"><@:startEvent id="${id('in')}"/></@:subProcess>`,
    }),
    'aside',
  ),
  refused(
    'two processes',
    'process-unused',
    ({ id }) => ({
      roots: `<@:process id="${id('second')}"><@:startEvent id="${id('begin')}"/></@:process>`,
    }),
    'second',
  ),
  refused(
    'a way to nowhere',
    'xml-reference',
    ({ id }) => ({
      extra: `<@:sequenceFlow id="${id('stray')}" sourceRef="${id('task')}" targetRef="${id('nowhere')}"/>`,
    }),
    'stray',
  ),
  refused('one id twice', 'element-id', ({ id }) => ({ extra: `<@:task id="${id('task')}"/>` })),
  refused(
    'an id that no tool may write',
    'element-id',
    () => ({ extra: `<@:task id="${ILLEGAL_ID}"/>` }),
    ILLEGAL_ID,
  ),
  refused(
    'an element that the standard does not know',
    'xml-unknown',
    ({ id }) => ({
      extra: `<@:wizardTask id="${id('wizard')}"/>`,
    }),
    'wizard',
  ),
  refused(
    'a message from another pool',
    'event-reference',
    ({ id }) => ({
      roots: `<@:message id="${id('message')}"/>`,
      extra: `<@:boundaryEvent id="${id('mail')}" attachedToRef="${id('task')}"><@:messageEventDefinition messageRef="${id('message')}"/></@:boundaryEvent>`,
    }),
    'mail',
  ),
  refused(
    'a choreography',
    'element-type',
    ({ id }) => ({ roots: `<@:choreography id="${id('dance')}"/>` }),
    'dance',
  ),
];

export const FEATURES: readonly Feature[] = [...HARMLESS, ...REFUSED];
