const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function attribute(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escaped[character] ?? character);
}

/** What a process id may be (XML 1.0, NCName, without what URLs would have to escape). */
export const FLOW_KEY = /^[a-z][a-z0-9-]{1,60}$/;

/**
 * A flow to begin with: somebody hands something in, and that is all.
 *
 * @param key the process id, as `FLOW_KEY` has it
 * @param name in Chinese and English
 */
export function blankDiagram(key: string, name: { readonly 'zh-Hans': string; readonly en: string }): string {
  const bpmn = 'http://www.omg.org/spec/BPMN/20100524';
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="${bpmn}/MODEL" xmlns:bpmndi="${bpmn}/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:wf="urn:city-platform:workflow:1" id="${key}-definitions" targetNamespace="urn:city-platform:workflows">
  <bpmn:process id="${key}" name="${attribute(name['zh-Hans'])}" wf:nameEn="${attribute(name.en)}" isExecutable="true">
    <bpmn:startEvent id="start" name="提交申请" wf:nameEn="Submitted"><bpmn:outgoing>start-end</bpmn:outgoing></bpmn:startEvent>
    <bpmn:endEvent id="end" name="办结" wf:nameEn="Finished"><bpmn:incoming>start-end</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="start-end" sourceRef="start" targetRef="end" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram">
    <bpmndi:BPMNPlane id="plane" bpmnElement="${key}">
      <bpmndi:BPMNShape id="start-shape" bpmnElement="start"><dc:Bounds x="160" y="160" width="36" height="36" /><bpmndi:BPMNLabel><dc:Bounds x="156" y="203" width="44" height="14" /></bpmndi:BPMNLabel></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="end-shape" bpmnElement="end"><dc:Bounds x="480" y="160" width="36" height="36" /><bpmndi:BPMNLabel><dc:Bounds x="487" y="203" width="22" height="14" /></bpmndi:BPMNLabel></bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="start-end-edge" bpmnElement="start-end"><di:waypoint x="196" y="178" /><di:waypoint x="480" y="178" /></bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}
