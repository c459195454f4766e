import { z } from 'zod';
import { evidenceReferences, licenceFields, variables } from '../../../cases/contracts';

/** What a unit's administrator sends: checked by the server and described by OpenAPI from the same source. */

const changes = z.strictObject(licenceFields).partial();
export type WantedChanges = z.infer<typeof changes>;

export const changeBody = z
  .strictObject({
    data: z.strictObject({ changes, evidence: evidenceReferences.default([]).pipe(evidenceReferences) }),
  })
  .meta({ id: 'BusinessInfoChangeRequest' });
export type ChangeRequest = z.infer<typeof changeBody>['data'];

export const correctionBody = z
  .strictObject({
    data: z.strictObject({ changes: changes.optional(), evidence: evidenceReferences.optional(), variables }),
  })
  .meta({ id: 'BusinessInfoChangeCorrection' });
export type CorrectionRequest = z.infer<typeof correctionBody>['data'];
