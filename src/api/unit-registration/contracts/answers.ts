import { z } from 'zod';
import { caseFields, licenceSnapshot } from '../../../cases/contracts';

const submittedUnit = licenceSnapshot.extend({
  contactName: z.string().nullable(),
  contactMobile: z.string().nullable().meta({ description: '已脱敏' }),
  contactEmail: z.string().nullable(),
  contactLandline: z.string().nullable(),
});

/** `GET /api/unit-registrations/:id` (api.md). */
export const registrationAnswer = caseFields.extend({ unit: submittedUnit }).meta({ id: 'UnitRegistration' });
export type RegistrationAnswer = z.infer<typeof registrationAnswer>;
