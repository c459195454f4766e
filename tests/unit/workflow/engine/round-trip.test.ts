import BpmnModdle from 'bpmn-moddle';
import { workflowDescriptor } from '../../../../plugins/workflow/contracts';
import { compareDiagrams, compileDiagram } from '../../../../plugins/workflow/server/src/engine';
import { END, START, VOCABULARY, flows, xmlOf } from './support/diagrams';
import { SHIPPED, shippedXml } from './support/shipped-house';

/** Files open in the stock modeler and come back: it knows nothing of us and may lose nothing of ours. */

/** Reads and writes as the stock modeler does, without our descriptor. */
async function throughStockModeler(xml: string): Promise<string> {
  const stock = new BpmnModdle();
  const { rootElement, warnings } = await stock.fromXML(xml);
  expect(warnings).toEqual([]);
  return (await stock.toXML(rootElement, { format: true })).xml;
}

/** Writers choose how they escape. */
const plain = (text: string) =>
  text
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:lt|#60);/g, '<')
    .replace(/&(?:gt|#62);/g, '>');

/** Every attribute and element of our namespace in a file, with its values, in an order of its own. */
function ours(xml: string): readonly string[] {
  const attributes = [...xml.matchAll(/\swf:(\w+)="([^"]*)"/g)].map(([, name, value]) => `@${name} ${value}`);
  const elements = [...xml.matchAll(/<wf:(\w+)([^>]*?)\/?>/g)].map(([, name, rest = '']) => {
    const values = [...rest.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => `${key}=${value}`);
    return `${name} ${values.sort().join(' ')}`;
  });
  return [...attributes, ...elements].map(plain).sort();
}

/** One element with everything that the descriptor knows. */
function everything(): string {
  const wf = (type: string, ...inside: readonly string[]) => {
    const { properties } = workflowDescriptor.types.find(({ name }) => name === type) ?? { properties: [] };
    // A parser that has been built with the descriptor has put its prefix before the names.
    const names = properties.flatMap((one) => ('isAttr' in one ? [one.name.replace(/^wf:/, '')] : []));
    const attributes = names.map((one) => `${one}="${type} ${one}"`);
    const name = type.charAt(0).toLowerCase() + type.slice(1);
    return `<wf:${name} ${attributes.join(' ')}>${inside.join('')}</wf:${name}>`;
  };
  const process = `<bpmn:extensionElements>${wf('Form', wf('Field', wf('Option'), wf('Option')))}</bpmn:extensionElements>`;
  const task = `<bpmn:userTask id="ask" wf:assignees="department:a,role:b" wf:form="f" wf:dueIn="P1D" wf:calendar="working-days" wf:priority="5" wf:countersign="0.6" wf:countersignOrder="sequence" wf:nameEn="A &quot;b&quot; &lt;c&gt; 🏛">
    <bpmn:extensionElements>${wf('Outcome')}${wf('Access')}</bpmn:extensionElements>
    <bpmn:multiInstanceLoopCharacteristics wf:collection="items" wf:elementVariable="one"/></bpmn:userTask>`;
  const more = `<bpmn:serviceTask id="call" wf:action="do.it"><bpmn:extensionElements>${wf('Input')}</bpmn:extensionElements></bpmn:serviceTask>
    <bpmn:sendTask id="tell"><bpmn:extensionElements>${wf('Message')}</bpmn:extensionElements></bpmn:sendTask>`;
  return xmlOf(
    process + START + task + more + END + flows('start->ask', 'ask->call', 'call->tell', 'tell->end'),
  );
}

describe.each([
  ...SHIPPED.map((key) => [key, shippedXml(key)] as const),
  ['everything we write', everything()] as const,
])('the stock modeler with %s', (_name, xml) => {
  it('loses no attribute and no element of ours', async () => {
    const back = await throughStockModeler(xml);
    expect(ours(xml).length).toBeGreaterThan(10);
    expect(ours(back)).toEqual(ours(xml));
    expect(await compareDiagrams(xml, back)).toEqual([]);
  });

  it('brings back what we read as before', async () => {
    const back = await throughStockModeler(await throughStockModeler(xml));
    const problems = async (text: string) => (await compileDiagram(text, VOCABULARY)).problems;
    expect(await problems(back)).toEqual(await problems(xml));
  });
});
