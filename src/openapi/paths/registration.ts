import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { registrationAnswer } from '../../api/unit-registration/contracts/answers';
import { registrationBody, resubmissionBody } from '../../api/unit-registration/contracts/requests';
import { idPath, operation } from '../operation';

const tag = '单位注册 Unit registration';

export const registrationPaths: ZodOpenApiPathsObject = {
  '/api/unit-registrations': {
    post: operation({
      id: 'createUnitRegistration',
      tag,
      summary: '提交单位注册申请',
      body: registrationBody,
      answer: registrationAnswer,
      status: 201,
      refusals: [400, 403, 409, 413, 422],
    }),
  },
  '/api/unit-registrations/{id}': {
    get: operation({
      id: 'getUnitRegistration',
      tag,
      summary: '查看本人的单位注册申请',
      path: idPath,
      answer: registrationAnswer,
      refusals: [404],
    }),
  },
  '/api/unit-registrations/{id}/withdraw': {
    post: operation({
      id: 'withdrawUnitRegistration',
      tag,
      summary: '撤销，审核作出决定前',
      path: idPath,
      changes: true,
      answer: registrationAnswer,
      refusals: [404, 409],
    }),
  },
  '/api/unit-registrations/{id}/resubmit': {
    post: operation({
      id: 'resubmitUnitRegistration',
      tag,
      summary: '补正后重新提交；退回时只能修改指明的项目',
      path: idPath,
      body: resubmissionBody,
      answer: registrationAnswer,
      refusals: [400, 404, 409, 413, 422],
    }),
  },
  '/api/unit-registrations/{id}/remind': {
    post: operation({
      id: 'remindUnitRegistration',
      tag,
      summary: '催办，每天一次',
      path: idPath,
      changes: true,
      answer: registrationAnswer,
      refusals: [404, 409, 429],
    }),
  },
};
