import { z } from 'zod';
import { evidenceReferences, fileReferences, variables } from '../../../cases/contracts';
import { documentId, multiline } from '../../../http/fields';

/** What either side sends: checked by the server and described by OpenAPI from the same source. */

const REASON_LIMIT = 2000;

const reason = multiline(REASON_LIMIT).meta({
  description: '申诉理由',
  examples: ['原管理员已离职，现由本人负责。'],
});

export const appealBody = z
  .strictObject({
    data: z.strictObject({
      unit: documentId.meta({ description: '单位' }),
      reason,
      evidence: evidenceReferences.default([]).pipe(evidenceReferences),
    }),
  })
  .meta({ id: 'UnitAppealRequest' });
export type AppealRequest = z.infer<typeof appealBody>['data'];

export const correctionBody = z
  .strictObject({
    data: z.strictObject({ reason: reason.optional(), evidence: evidenceReferences.optional(), variables }),
  })
  .meta({ id: 'UnitAppealCorrection' });
export type CorrectionRequest = z.infer<typeof correctionBody>['data'];

export const responseBody = z
  .strictObject({
    data: z.strictObject({
      statement: multiline(REASON_LIMIT).meta({ description: '答复内容' }),
      evidence: fileReferences.default([]),
    }),
  })
  .meta({ id: 'UnitAppealResponse' });
export type ResponseRequest = z.infer<typeof responseBody>['data'];
