import { type z } from 'zod';
import { caseFields, licenceSnapshot } from '../../../cases/contracts';

/** `GET /api/business-info-changes/:id` (api.md): what a page needs to show it and to correct it. */
export const changeAnswer = caseFields
  .extend({
    before: licenceSnapshot.meta({ description: '提交申请时生效的登记信息' }),
    changes: licenceSnapshot.partial().meta({ description: '申请修改的项目' }),
  })
  .meta({ id: 'BusinessInfoChange' });
export type ChangeAnswer = z.infer<typeof changeAnswer>;
