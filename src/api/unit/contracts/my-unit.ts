import { z } from 'zod';
import { departmentSnapshot } from '../../../cases/contracts';
import { CASE_STATES } from '../../../contracts/case';
import { UNIT_KINDS } from '../../../contracts/unit';
import { email, landline, line, mobile } from '../../../http/fields';

/**
 * The plain fields of a unit: how to reach it. All else stands on its licence or in the register and
 * changes through a `business-info-change` (product.md section 5).
 */
export const plainFieldsBody = z
  .strictObject({
    data: z.strictObject({
      contactName: line(50).nullable().optional(),
      contactMobile: mobile.nullable().optional(),
      contactEmail: email.nullable().optional(),
      contactLandline: landline.nullable().optional(),
    }),
  })
  .meta({ id: 'MyUnitChange' });
export type PlainFields = z.infer<typeof plainFieldsBody>['data'];

const registered = z.object({
  documentId: z.string(),
  name: z.string(),
  creditCode: z.string(),
  kind: z.enum(UNIT_KINDS),
  legalRepresentative: z.string().nullable(),
  address: z.string().nullable(),
  district: z.string().nullable(),
  department: departmentSnapshot.nullable(),
});

const administratorsUnit = registered.extend({
  contactName: z.string().nullable(),
  contactMobile: z.string().nullable().meta({ description: '已脱敏' }),
  contactEmail: z.string().nullable(),
  contactLandline: z.string().nullable(),
  registrationState: z.enum(['under-review', 'approved', 'released']),
  approvedAt: z.string().nullable(),
});

const openChange = z
  .object({ documentId: z.string(), status: z.enum(CASE_STATES), submittedAt: z.string() })
  .nullable()
  .meta({ description: '正在办理的工商信息修改；通过前以上信息有效' });

/** A successor who is proposed and may accept; shown to the administrator and to the successor. */
const openPromotion = z
  .object({
    documentId: z.string(),
    successor: z.object({ documentId: z.string(), name: z.string().nullable() }),
    proposedAt: z.string(),
    expiresAt: z.string(),
  })
  .nullable();

const administratorAnswer = z
  .object({
    role: z.literal('administrator'),
    unit: administratorsUnit,
    openChange,
    promotion: openPromotion,
  })
  .meta({ id: 'MyUnitAsAdministrator' });

const subAccountAnswer = z
  .object({
    role: z.literal('sub-account'),
    unit: registered,
    promotion: openPromotion,
    administrator: z
      .object({
        name: z.string().nullable(),
        mobile: z.string().nullable().meta({ description: '完整号码；每次查看均留有审计记录' }),
        email: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'MyUnitAsSubAccount' });

/** `GET /api/my-unit`: what the caller's place in the unit lets them see. */
export const myUnitAnswer = z.discriminatedUnion('role', [administratorAnswer, subAccountAnswer]);
export type MyUnit = z.infer<typeof myUnitAnswer>;

/** `PUT /api/my-unit` */
export { administratorAnswer as changedUnitAnswer };
