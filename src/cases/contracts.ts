import { z } from 'zod';
import { timelineEntrySchema } from '@city/plugin-workflow/contracts';
import { CASE_STATES } from '../contracts/case';
import { UNIT_KINDS } from '../contracts/unit';
import { creditCode, documentId, line, unitName } from '../http/fields';

/** What the requests and answers of all cases have in common (api.md, `GET /api/<case>/:id`). */

const fileReference = z
  .union([z.int().positive().max(2_147_483_647), documentId])
  .meta({ description: 'The id or documentId that the upload answered' });

/** Documents that somebody may add to what they say. */
export const fileReferences = z.array(fileReference).max(20);

/** Documents that prove what is applied for: at least one. */
export const evidenceReferences = fileReferences.refine((files) => files.length > 0, {
  params: { code: 'EVIDENCE_REQUIRED' },
});

export const evidenceFile = z.object({
  id: z.int(),
  documentId: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.int().meta({ description: 'bytes' }),
  url: z.string().meta({ examples: ['/api/evidence/k2xyzu5f0t3v8w1q7r6n4m9p'] }),
});

/** The department of a unit as the entry of a case keeps it. */
export const departmentSnapshot = z.object({
  documentId: z.string(),
  name: z.string(),
  district: z.string().nullable(),
});

/** What the flow asks the applicant at their own step; the step's form has the last word. */
export const variables = z
  .record(z.string().max(100), z.json())
  .optional()
  .meta({ description: '补正环节要求填写的字段，见 GET /api/workflow/tasks/{id}/form' });

/** What the licence says, as people send it (`LicenceData`). */
export const licenceFields = {
  name: unitName,
  creditCode,
  kind: z.enum(UNIT_KINDS),
  legalRepresentative: line(50).meta({ description: '法定代表人', examples: ['王海'] }),
  address: line(200).meta({ description: '注册地址', examples: ['烟台市莱山区科技大道1号'] }),
  department: documentId.meta({ description: '主管部门' }),
};

/** The same as the entry of a case keeps it. */
export const licenceSnapshot = z.object({
  name: z.string(),
  creditCode: z.string(),
  kind: z.enum(UNIT_KINDS),
  legalRepresentative: z.string(),
  address: z.string(),
  department: departmentSnapshot,
});

/** Where a case waits now. Which of them has it in the office is nobody's to know outside. */
const waitingStep = z.object({
  elementId: z.string(),
  step: z.string().meta({ examples: ['主管部门审核'] }),
  holder: z
    .string()
    .nullable()
    .meta({ description: '办理部门，或“单位管理员”；具体办理人不公开', examples: ['芝罘区科学技术局'] }),
  isYours: z.boolean().meta({ description: '由申请人本人办理，如补正' }),
  since: z.string(),
  dueAt: z.string().nullable().meta({ description: '承诺办结时间（工作日）；流程未规定时为空' }),
});

/** The fields that the answer of every case has. */
export const caseFields = z.object({
  documentId: z.string(),
  status: z.enum(CASE_STATES),
  statusLabel: z.string().meta({ examples: ['审核中'] }),
  evidence: z.array(evidenceFile),
  opinion: z.string().nullable(),
  fieldsToCorrect: z.array(z.string()),
  timeline: z.array(timelineEntrySchema),
  canWithdraw: z.boolean(),
  canRemind: z.boolean(),
  remindableFrom: z.string().nullable().meta({ description: '当日已催办时，可再次催办的时间' }),
  waitsFor: z.array(waitingStep),
  canResubmit: z.boolean(),
  processInstanceId: z.string().nullable(),
  submittedAt: z.string(),
  decidedAt: z.string().nullable(),
});
export type CaseAnswer = z.infer<typeof caseFields>;
