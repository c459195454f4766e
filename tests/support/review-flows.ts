import { flows, formal } from './diagram-parts';

/** Flows of several reviews for the same registration, deployed in place of the shipped one. */

const NAMESPACES = [
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xmlns:wf="urn:city-platform:workflow:1"',
  'targetNamespace="urn:city-platform:test"',
].join(' ');

const OUTCOMES = `<bpmn:extensionElements>
  <wf:outcome value="approve" label="通过" labelEn="Approve" />
  <wf:outcome value="reject" label="不予通过" labelEn="Reject" commentRequired="true" />
</bpmn:extensionElements>`;

/** A review by the unit's department, with a timer on it. */
export function review(id: string, attributes = ''): string {
  return `<bpmn:userTask id="${id}" name="${id}" wf:assignees="department-of:unit" ${attributes}>${OUTCOMES}</bpmn:userTask>
    <bpmn:boundaryEvent id="due-${id}" attachedToRef="${id}" cancelActivity="false"><bpmn:timerEventDefinition>${formal(
      'timeDuration',
      'P2D',
    )}</bpmn:timerEventDefinition></bpmn:boundaryEvent><bpmn:endEvent id="told-${id}"/>${flows(`due-${id}->told-${id}`)}`;
}

/** After the reviews: approved, or rejected by whatever else the last outcome was. */
const DECISION = `<bpmn:exclusiveGateway id="decision" default="decision-reject"/>
  <bpmn:serviceTask id="approve" wf:action="unit.approve-registration"/>
  <bpmn:serviceTask id="reject" wf:action="unit.reject-registration"/>
  <bpmn:endEvent id="end"/>${flows('decision->approve: outcome = "approve"', 'decision->reject', 'approve->end', 'reject->end')}`;

/** A registration's flow with these elements between its start and the decision. */
export function registrationFlow(elements: string, ...ways: readonly string[]): string {
  const content = `<bpmn:startEvent id="start"/>${elements}${DECISION}${flows(...ways)}`;
  return `<?xml version="1.0" encoding="UTF-8"?><bpmn:definitions id="file" ${NAMESPACES}>
    <bpmn:process id="unit-registration" name="单位注册" isExecutable="true">${content}</bpmn:process></bpmn:definitions>`;
}
