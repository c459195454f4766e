import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { lookupAnswer } from '../../api/unit/contracts/lookup';
import { creditCode, unitName } from '../../http/fields';
import { operation } from '../operation';

const department = z
  .object({
    documentId: z.string(),
    name: z.string(),
    nameEn: z.string().nullable(),
    code: z.string(),
    district: z.string().nullable(),
    get children() {
      return z.array(department);
    },
  })
  .meta({ id: 'Department' });

export const unitPaths: ZodOpenApiPathsObject = {
  '/api/units/lookup': {
    get: operation({
      id: 'lookUpUnit',
      tag: '单位 Units',
      summary: '按名称或统一社会信用代码查询单位是否已注册（二选一）',
      query: z.object({ name: unitName.optional(), creditCode: creditCode.optional() }),
      answer: lookupAnswer,
      refusals: [400, 429],
    }),
  },
  '/api/departments': {
    get: operation({
      id: 'listDepartments',
      tag: '单位 Units',
      summary: '主管部门树',
      open: true,
      answer: z.array(department),
      refusals: [],
    }),
  },
};
