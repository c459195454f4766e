import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { lookupAnswer } from '../../api/unit/contracts/lookup';
import { changedUnitAnswer, myUnitAnswer, plainFieldsBody } from '../../api/unit/contracts/my-unit';
import { creditCode, documentId, unitName } from '../../http/fields';
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
      summary: '按名称、统一社会信用代码或 documentId 查询单位是否已注册（三选一）',
      query: z.object({
        name: unitName.optional(),
        creditCode: creditCode.optional(),
        documentId: documentId.optional(),
      }),
      answer: lookupAnswer,
      refusals: [400, 429],
    }),
  },
  '/api/my-unit': {
    get: operation({
      id: 'getMyUnit',
      tag: '单位 Units',
      summary: '单位信息：单位管理员可见全部，子账号可见单位及管理员的姓名和联系方式',
      answer: myUnitAnswer,
      refusals: [403],
    }),
    put: operation({
      id: 'updateMyUnit',
      tag: '单位 Units',
      summary: '单位管理员直接修改联系信息；登记信息须通过工商信息修改办理',
      body: plainFieldsBody,
      answer: changedUnitAnswer,
      refusals: [400, 403, 409],
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
