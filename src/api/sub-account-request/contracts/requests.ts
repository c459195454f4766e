import { z } from 'zod';
import { variables } from '../../../cases/contracts';
import { documentId, multiline } from '../../../http/fields';

const message = multiline(500).meta({
  description: '申请说明，供单位管理员核实',
  examples: ['我是研发部的张晓，负责项目申报。'],
});

export const subAccountRequestBody = z
  .strictObject({
    data: z.strictObject({
      unit: documentId.meta({ description: '单位的 documentId，由查询单位得到' }),
      message: message.nullable().optional(),
    }),
  })
  .meta({ id: 'SubAccountRequestRequest' });
export type SubAccountRequestFields = z.infer<typeof subAccountRequestBody>['data'];

export const requestCorrectionBody = z
  .strictObject({ data: z.strictObject({ message: message.nullable().optional(), variables }) })
  .meta({ id: 'SubAccountRequestCorrection' });
export type RequestCorrection = z.infer<typeof requestCorrectionBody>['data'];
