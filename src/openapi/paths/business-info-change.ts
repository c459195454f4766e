import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { changeAnswer } from '../../api/business-info-change/contracts/answers';
import { changeBody, correctionBody } from '../../api/business-info-change/contracts/requests';
import { idPath, operation } from '../operation';

const tag = '工商信息修改 Business information change';

export const changePaths: ZodOpenApiPathsObject = {
  '/api/business-info-changes': {
    post: operation({
      id: 'createBusinessInfoChange',
      tag,
      summary: '单位管理员提交工商信息修改申请；通过前原信息有效',
      body: changeBody,
      answer: changeAnswer,
      status: 201,
      refusals: [400, 403, 409, 413, 422],
    }),
  },
  '/api/business-info-changes/{id}': {
    get: operation({
      id: 'getBusinessInfoChange',
      tag,
      summary: '查看本人提交的或本单位的工商信息修改申请',
      path: idPath,
      answer: changeAnswer,
      refusals: [404],
    }),
  },
  '/api/business-info-changes/{id}/withdraw': {
    post: operation({
      id: 'withdrawBusinessInfoChange',
      tag,
      summary: '撤销，审核作出决定前',
      path: idPath,
      changes: true,
      answer: changeAnswer,
      refusals: [404, 409],
    }),
  },
  '/api/business-info-changes/{id}/resubmit': {
    post: operation({
      id: 'resubmitBusinessInfoChange',
      tag,
      summary: '补正后重新提交；退回时只能修改指明的项目',
      path: idPath,
      body: correctionBody,
      answer: changeAnswer,
      refusals: [400, 403, 404, 409, 413, 422],
    }),
  },
  '/api/business-info-changes/{id}/remind': {
    post: operation({
      id: 'remindBusinessInfoChange',
      tag,
      summary: '催办，每天一次',
      path: idPath,
      changes: true,
      answer: changeAnswer,
      refusals: [404, 409, 429],
    }),
  },
};
