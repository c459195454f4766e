import { z } from 'zod';
import { evidenceReferences, licenceFields, variables } from '../../../cases/contracts';
import { email, landline, line, mobile } from '../../../http/fields';

/** What an applicant sends: checked by the server and described by OpenAPI from the same source. */

const unit = z.strictObject({
  ...licenceFields,
  contactName: line(50).nullable().optional(),
  contactMobile: mobile.nullable().optional(),
  contactEmail: email.nullable().optional(),
  contactLandline: landline.nullable().optional(),
});
export type UnitFields = z.infer<typeof unit>;

export const registrationBody = z
  .strictObject({
    data: z.strictObject({ unit, evidence: evidenceReferences.default([]).pipe(evidenceReferences) }),
  })
  .meta({ id: 'UnitRegistrationRequest' });
export type RegistrationRequest = z.infer<typeof registrationBody>['data'];

export const resubmissionBody = z
  .strictObject({
    data: z.strictObject({
      unit: unit.partial().optional(),
      evidence: evidenceReferences.optional(),
      variables,
    }),
  })
  .meta({ id: 'UnitRegistrationCorrection' });
export type ResubmissionRequest = z.infer<typeof resubmissionBody>['data'];
