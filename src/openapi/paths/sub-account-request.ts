import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { subAccountRequestAnswer } from '../../api/sub-account-request/contracts/answers';
import {
  requestCorrectionBody,
  subAccountRequestBody,
} from '../../api/sub-account-request/contracts/requests';
import { idPath, operation } from '../operation';

const tag = '子账号申请 Sub-account request';

export const subAccountRequestPaths: ZodOpenApiPathsObject = {
  '/api/sub-account-requests': {
    post: operation({
      id: 'createSubAccountRequest',
      tag,
      summary: '申请成为单位的子账号，由单位管理员审核',
      body: subAccountRequestBody,
      answer: subAccountRequestAnswer,
      status: 201,
      refusals: [400, 409, 413, 422, 429],
    }),
  },
  '/api/sub-account-requests/{id}': {
    get: operation({
      id: 'getSubAccountRequest',
      tag,
      summary: '查看本人的子账号申请',
      path: idPath,
      answer: subAccountRequestAnswer,
      refusals: [404],
    }),
  },
  '/api/sub-account-requests/{id}/withdraw': {
    post: operation({
      id: 'withdrawSubAccountRequest',
      tag,
      summary: '撤销，审核作出决定前',
      path: idPath,
      changes: true,
      answer: subAccountRequestAnswer,
      refusals: [404, 409],
    }),
  },
  '/api/sub-account-requests/{id}/resubmit': {
    post: operation({
      id: 'resubmitSubAccountRequest',
      tag,
      summary: '补正后重新提交；退回时只能修改申请说明',
      path: idPath,
      body: requestCorrectionBody,
      answer: subAccountRequestAnswer,
      refusals: [400, 404, 409, 413, 422],
    }),
  },
  '/api/sub-account-requests/{id}/remind': {
    post: operation({
      id: 'remindSubAccountRequest',
      tag,
      summary: '催办，每天一次',
      path: idPath,
      changes: true,
      answer: subAccountRequestAnswer,
      refusals: [404, 409, 429],
    }),
  },
};
