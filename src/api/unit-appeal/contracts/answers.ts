import { z } from 'zod';
import { caseFields, evidenceFile } from '../../../cases/contracts';
import { CASE_STATES } from '../../../contracts/case';

const unit = z.object({ documentId: z.string(), name: z.string() });

/** The appeal as its appellant sees it: nothing of the other side but whether it has answered. */
const appellantAnswer = caseFields
  .extend({
    side: z.literal('appellant'),
    unit,
    reason: z.string(),
    answerState: z.enum(['awaited', 'answered', 'not-answered']),
    respondUntil: z
      .string()
      .nullable()
      .meta({ description: '等待单位管理员答复的截止时间；其后由主管部门审核' }),
  })
  .meta({ id: 'UnitAppealAsAppellant' });
export type AppellantAnswer = z.infer<typeof appellantAnswer>;

/** The appeal as the administrator of the unit sees it: enough to answer, the appellant as to a stranger. */
export const incumbentAnswer = z
  .object({
    side: z.literal('incumbent'),
    documentId: z.string(),
    status: z.enum(CASE_STATES),
    statusLabel: z.string().meta({ examples: ['申诉中'] }),
    unit,
    appellant: z.object({
      name: z.string().nullable().meta({ description: '已脱敏' }),
      mobile: z.string().nullable().meta({ description: '已脱敏' }),
    }),
    reason: z.string(),
    evidenceCount: z.int().meta({ description: '申诉人提交的材料份数；材料仅主管部门可见' }),
    answerState: z.enum(['awaited', 'answered', 'not-answered']),
    respondUntil: z.string().nullable().meta({ description: '答复截止时间；期限内且未答复时给出' }),
    canRespond: z.boolean(),
    response: z.object({ at: z.string(), statement: z.string(), evidence: z.array(evidenceFile) }).nullable(),
    submittedAt: z.string(),
    decidedAt: z.string().nullable(),
  })
  .meta({ id: 'UnitAppealAsAdministrator' });
export type IncumbentAnswer = z.infer<typeof incumbentAnswer>;

/** `GET /api/unit-appeals/:id`: what the caller's side may see. */
export const appealAnswer = z.discriminatedUnion('side', [appellantAnswer, incumbentAnswer]);

/** What the appellant's own requests answer. */
export { appellantAnswer };
