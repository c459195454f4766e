import { z } from 'zod';
import { caseFields, departmentSnapshot } from '../../../cases/contracts';
import { UNIT_KINDS } from '../../../contracts/unit';

const submittedUnit = z.object({
  name: z.string(),
  creditCode: z.string(),
  kind: z.enum(UNIT_KINDS),
  legalRepresentative: z.string(),
  address: z.string(),
  department: departmentSnapshot,
  contactName: z.string().nullable(),
  contactMobile: z.string().nullable().meta({ description: '已脱敏' }),
  contactEmail: z.string().nullable(),
  contactLandline: z.string().nullable(),
});

/** `GET /api/unit-registrations/:id` (api.md). */
export const registrationAnswer = caseFields.extend({ unit: submittedUnit }).meta({ id: 'UnitRegistration' });
export type RegistrationAnswer = z.infer<typeof registrationAnswer>;
