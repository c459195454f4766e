import { z } from 'zod';
import { timelineEntrySchema } from '@city/plugin-workflow/contracts';
import { REGISTRATION_STATES } from '../../../contracts/registration';
import { UNIT_KINDS } from '../../../contracts/unit';

const department = z.object({ documentId: z.string(), name: z.string(), district: z.string().nullable() });

const submittedUnit = z.object({
  name: z.string(),
  creditCode: z.string(),
  kind: z.enum(UNIT_KINDS),
  legalRepresentative: z.string(),
  address: z.string(),
  department,
  contactName: z.string().nullable(),
  contactMobile: z.string().nullable().meta({ description: '已脱敏' }),
  contactEmail: z.string().nullable(),
  contactLandline: z.string().nullable(),
});

const evidenceFile = z.object({
  id: z.int(),
  documentId: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.int().meta({ description: 'bytes' }),
  url: z.string().meta({ examples: ['/api/evidence/k2xyzu5f0t3v8w1q7r6n4m9p'] }),
});

/** `GET /api/unit-registrations/:id` (api.md). */
export const registrationAnswer = z
  .object({
    documentId: z.string(),
    status: z.enum(REGISTRATION_STATES),
    statusLabel: z.string().meta({ examples: ['审核中'] }),
    unit: submittedUnit,
    evidence: z.array(evidenceFile),
    opinion: z.string().nullable(),
    fieldsToCorrect: z.array(z.string()),
    timeline: z.array(timelineEntrySchema),
    canWithdraw: z.boolean(),
    canRemind: z.boolean(),
    canResubmit: z.boolean(),
    processInstanceId: z.string().nullable(),
    submittedAt: z.string(),
    decidedAt: z.string().nullable(),
  })
  .meta({ id: 'UnitRegistration' });
export type RegistrationAnswer = z.infer<typeof registrationAnswer>;
