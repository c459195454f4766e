import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { pageSchema } from '@city/plugin-workflow/contracts';
import { appealAnswer, appellantAnswer, incumbentAnswer } from '../../api/unit-appeal/contracts/answers';
import { appealBody, correctionBody, responseBody } from '../../api/unit-appeal/contracts/requests';
import { pageQuery } from '../../http/fields';
import { idPath, operation } from '../operation';

const tag = '单位申诉 Unit appeal';

export const appealPaths: ZodOpenApiPathsObject = {
  '/api/unit-appeals': {
    get: operation({
      id: 'listUnitAppeals',
      tag,
      summary: '单位管理员查看针对本单位的申诉',
      query: pageQuery,
      answer: z.array(incumbentAnswer),
      meta: pageSchema,
      refusals: [400, 403],
    }),
    post: operation({
      id: 'createUnitAppeal',
      tag,
      summary: '提交单位申诉，申请成为单位管理员',
      body: appealBody,
      answer: appellantAnswer,
      status: 201,
      refusals: [400, 403, 409, 413, 422],
    }),
  },
  '/api/unit-appeals/{id}': {
    get: operation({
      id: 'getUnitAppeal',
      tag,
      summary: '申诉人查看本人的申诉；单位管理员查看针对本单位的申诉，办结后当时的管理员仍可查看',
      path: idPath,
      answer: appealAnswer,
      refusals: [404],
    }),
  },
  '/api/unit-appeals/{id}/respond': {
    post: operation({
      id: 'respondToUnitAppeal',
      tag,
      summary: '单位管理员在期限内答复，仅一次',
      path: idPath,
      body: responseBody,
      answer: incumbentAnswer,
      refusals: [400, 404, 409, 413, 422],
    }),
  },
  '/api/unit-appeals/{id}/withdraw': {
    post: operation({
      id: 'withdrawUnitAppeal',
      tag,
      summary: '撤销申诉，审核作出决定前',
      path: idPath,
      changes: true,
      answer: appellantAnswer,
      refusals: [404, 409],
    }),
  },
  '/api/unit-appeals/{id}/resubmit': {
    post: operation({
      id: 'resubmitUnitAppeal',
      tag,
      summary: '补正后重新提交；只能修改指明的项目',
      path: idPath,
      body: correctionBody,
      answer: appellantAnswer,
      refusals: [400, 404, 409, 413, 422],
    }),
  },
  '/api/unit-appeals/{id}/remind': {
    post: operation({
      id: 'remindUnitAppeal',
      tag,
      summary: '催办，每天一次',
      path: idPath,
      changes: true,
      answer: appellantAnswer,
      refusals: [404, 409, 429],
    }),
  },
};
