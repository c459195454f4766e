import { z } from 'zod';
import { evidenceReferences } from '../../../cases/contracts';
import { UNIT_KINDS } from '../../../contracts/unit';
import { creditCode, documentId, email, landline, line, mobile, unitName } from '../../../http/fields';

/** What an applicant sends: checked by the server and described by OpenAPI from the same source. */

const unit = z.strictObject({
  name: unitName,
  creditCode,
  kind: z.enum(UNIT_KINDS),
  legalRepresentative: line(50).meta({ description: '法定代表人', examples: ['王海'] }),
  address: line(200).meta({ description: '注册地址', examples: ['烟台市莱山区科技大道1号'] }),
  department: documentId.meta({ description: '主管部门' }),
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
    data: z.strictObject({ unit: unit.partial().optional(), evidence: evidenceReferences.optional() }),
  })
  .meta({ id: 'UnitRegistrationCorrection' });
export type ResubmissionRequest = z.infer<typeof resubmissionBody>['data'];
