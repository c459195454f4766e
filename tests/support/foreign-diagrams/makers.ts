/**
 * How the tools of many makers write BPMN: prefixes, namespaces, ids, what they add of their own. Written
 * from what such files look like, none copied. `CODE` stands in everything that such a tool would run.
 */
export const CODE = 'FOREIGNCODE';

export interface Maker {
  readonly name: string;
  /** Prefix of BPMN's own elements; empty for the default namespace. */
  readonly prefix: string;
  readonly namespaces: string;
  /** Attributes of the file. */
  readonly exporter: string;
  readonly id: (word: string) => string;
  /** `isExecutable` as the tool writes it; null when it leaves it out. */
  readonly executable: 'true' | 'false' | null;
  /** What the tool adds to every task that says nothing to run. */
  readonly marks: string;
  readonly extension: string;
  /** What it would run: attributes of a task, extension elements, a condition. */
  readonly codeAttributes: string;
  readonly codeElements: string;
  readonly condition: string;
}

const same = (word: string) => word;
const guid = (word: string) => {
  const digits = Array.from(word)
    .map((character) => character.charCodeAt(0).toString(16))
    .join('');
  return digits
    .padEnd(32, '0')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

function maker(name: string, own: string, changes: Partial<Maker> = {}): Maker {
  return {
    name,
    prefix: 'bpmn',
    namespaces: `xmlns:${own}="urn:example:${own}"`,
    exporter: `exporter="${name}" exporterVersion="1.0"`,
    id: same,
    executable: 'true',
    marks: `${own}:colour="#ff0000"`,
    extension: `<${own}:meta key="bgcolor" value="#ffffff"/>`,
    codeAttributes: `${own}:class="com.example.${CODE}"`,
    codeElements: `<${own}:executionListener event="start" expression="\${${CODE}}"/>`,
    condition: `\${${CODE} == 1}`,
    ...changes,
  };
}

export const MAKERS: readonly Maker[] = [
  maker('Camunda Modeler 7', 'camunda', {
    namespaces: 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"',
    marks: 'camunda:asyncBefore="true" camunda:assignee="kermit" camunda:candidateGroups="clerks"',
    extension: '<camunda:properties><camunda:property name="a" value="b"/></camunda:properties>',
    codeElements: `<camunda:taskListener event="create"><camunda:script scriptFormat="groovy">${CODE}</camunda:script></camunda:taskListener>`,
  }),
  maker('Camunda Modeler 8', 'zeebe', {
    namespaces:
      'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0"',
    exporter:
      'exporter="Camunda Modeler" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.5.0"',
    marks: 'modeler:note="x"',
    extension: '<zeebe:assignmentDefinition assignee="=person"/><zeebe:formDefinition formId="form-1"/>',
    codeAttributes: `zeebe:expression="${CODE}"`,
    codeElements: `<zeebe:taskDefinition type="${CODE}"/>`,
    condition: `=matches(${CODE}, "x")`,
  }),
  maker('Flowable', 'flowable', {
    prefix: '',
    id: (word) => `sid-${guid(word).toUpperCase()}`,
    marks: 'flowable:assignee="admin" flowable:formFieldValidation="true"',
    codeAttributes: `flowable:delegateExpression="\${${CODE}}"`,
  }),
  maker('Activiti', 'activiti', {
    prefix: '',
    marks: 'activiti:assignee="kermit" activiti:candidateUsers="a,b"',
    extension: '<activiti:formProperty id="p" name="P" type="string"/>',
    codeElements: `<activiti:field name="text" stringValue="${CODE}"/>`,
  }),
  maker('jBPM', 'drools', {
    prefix: 'bpmn2',
    namespaces: 'xmlns:drools="http://www.jboss.org/drools" xmlns:tns="http://www.jboss.org/drools"',
    id: (word) => `_${guid(word).toUpperCase()}`,
    marks: 'drools:selectable="true"',
    extension:
      '<drools:metaData name="elementname"><drools:metaValue><![CDATA[Task]]></drools:metaValue></drools:metaData>',
    codeAttributes: `drools:script="${CODE}"`,
    codeElements: `<drools:onEntry-script scriptFormat="http://www.java.com/java"><drools:script><![CDATA[${CODE}();]]></drools:script></drools:onEntry-script>`,
    condition: `return ${CODE};`,
  }),
  maker('Signavio', 'signavio', {
    prefix: '',
    id: (word) => `sid-${guid(word).toUpperCase()}`,
    executable: 'false',
    extension:
      '<signavio:signavioMetaData metaKey="bgcolor" metaValue="#ffffcc"/><signavio:signavioLabel align="middle"/>',
  }),
  maker('SAP Build', 'sap', { executable: null, marks: 'sap:subject="x"' }),
  maker('Bizagi', 'bizagi', {
    prefix: '',
    id: (word) => `Id_${guid(word)}`,
    executable: 'false',
    extension:
      '<bizagi:BizagiExtensions><bizagi:BizagiProperties><bizagi:BizagiProperty name="bgColor" value="#ECEFFF"/></bizagi:BizagiProperties></bizagi:BizagiExtensions>',
  }),
  maker('ADONIS', 'adonis', { prefix: 'semantic', id: (word) => `_${guid(word)}`, executable: 'false' }),
  maker('Bonita', 'bonita', {
    prefix: 'model',
    id: (word) => `_${word}_Q`,
    codeElements: `<bonita:script language="GROOVY">${CODE}</bonita:script>`,
  }),
  maker('ProcessMaker', 'pm', {
    prefix: 'bpmn',
    marks: 'pm:screenRef="4" pm:allowInterstitial="false" pm:assignment="self_service"',
    codeAttributes: `pm:script="${CODE}"`,
  }),
  maker('Visio', 'visio', { prefix: '', executable: null, id: (word) => `Visio.${word}.1` }),
  maker('Enterprise Architect', 'ea', {
    id: (word) => `EAID_${guid(word).toUpperCase().replace(/-/g, '_')}`,
    executable: 'false',
  }),
  maker('Trisotech', 'triso', {
    prefix: 'semantic',
    id: (word) => `_${guid(word)}`,
    executable: 'false',
    condition: CODE,
  }),
  maker('BlueWorks', 'bw', {
    prefix: 'ns',
    executable: 'false',
    id: (word) => `bl${guid(word).replace(/-/g, '')}`,
  }),
  maker('ARIS', 'aris', { prefix: '', id: (word) => `ID-${guid(word)}`, executable: null }),
  maker('Yaoqiang', 'yaoqiang', {
    prefix: '',
    executable: 'true',
    marks: 'yaoqiang:height="55"',
    codeElements: `<yaoqiang:script>${CODE}</yaoqiang:script>`,
  }),
  maker('bpmn.io', 'custom', {
    namespaces: 'xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" xmlns:custom="urn:example:custom"',
    executable: 'false',
    marks: 'custom:colour="#ff0000"',
    id: (word) => `Activity_${word}`,
  }),
];
