import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FieldPermission } from '@city/plugin-workflow/contracts';
import type { Registration } from './registrations';
import { registrationFlow } from './review-flows';
import type { Town } from './town';

/** Flows that ask people to fill something in. */

export const FORM = `<bpmn:extensionElements><wf:form>
  <wf:field name="score" label="现场评分" labelEn="Score" type="number" minimum="0" maximum="100" />
  <wf:field name="findings" label="核查情况" labelEn="Findings" type="multiline" />
  <wf:field name="risk" label="风险等级" labelEn="Risk" type="select">
    <wf:option value="low" label="低" labelEn="Low" /><wf:option value="high" label="高" labelEn="High" />
  </wf:field>
  <wf:field name="inspectedOn" label="核查日期" labelEn="Inspected on" type="date" />
  <wf:field name="corrected" label="是否整改" labelEn="To be put right" type="yes-no" />
  <wf:field name="pledge" label="承诺事项" labelEn="Pledge" type="text" />
</wf:form></bpmn:extensionElements>`;

export type Access = Readonly<Record<string, FieldPermission>>;

export const accessOf = (access: Access): string =>
  Object.entries(access)
    .map(([name, permission]) => `<wf:access field="${name}" permission="${permission}" />`)
    .join('');

const SHIPPED = path.resolve(__dirname, '../../src/workflows/unit-registration/unit-registration.bpmn');

/** The registration as it ships. */
export const shippedRegistration = (): Promise<string> => readFile(SHIPPED, 'utf8');

/** The registration as it ships, with a form of which these permissions are given to review and correction. */
export async function registrationAsking(review: Access, correction: Access): Promise<string> {
  return (await shippedRegistration())
    .replace('<wf:outcome value="approve"', `${accessOf(review)}<wf:outcome value="approve"`)
    .replace('<wf:outcome value="resubmit"', `${accessOf(correction)}<wf:outcome value="resubmit"`)
    .replace('name="单位注册" wf:nameEn="Unit registration" isExecutable="true">', (start) => start + FORM);
}

/** A review with these permissions on fields. */
function review(id: string, access: Access): string {
  return `<bpmn:userTask id="${id}" name="${id}" wf:assignees="department-of:unit"><bpmn:extensionElements>
    <wf:outcome value="approve" label="通过" /><wf:outcome value="reject" label="不予通过" />
    ${accessOf(access)}</bpmn:extensionElements></bpmn:userTask>`;
}

/** A review that fills in; below 60 points somebody has a second look. */
export function inspection(first: Access, second: Access): string {
  return registrationFlow(
    `${FORM}${review('inspection', first)}${review('second-look', second)}
     <bpmn:exclusiveGateway id="scored" default="scored-decision"/>`,
    ...['start->inspection', 'inspection->scored', 'scored->second-look: score < 60', 'scored->decision'],
    'second-look->decision',
  );
}

export const INSPECTION = inspection(
  { score: 'required', findings: 'write', risk: 'write', inspectedOn: 'write', corrected: 'required' },
  {},
);

/** What a case keeps. */
export async function formed(
  { city }: Town,
  { processInstanceId }: Pick<Registration, 'processInstanceId'>,
): Promise<unknown> {
  const [row] = await city.sql<{ variables: string }>(
    `select variables::text from workflow_process_instances where document_id = $1`,
    [processInstanceId],
  );
  return JSON.parse(row?.variables ?? '{}');
}
