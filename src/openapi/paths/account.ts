import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { z } from 'zod';
import { inAppMessageSchema, pageSchema } from '@city/plugin-workflow/contracts';
import * as contracts from '../../api/account/contracts/account';
import { pageQuery } from '../../http/fields';
import { idPath, operation } from '../operation';

const tag = '个人中心 Person';
const message = inAppMessageSchema.meta({ id: 'Message' });

export const accountPaths: ZodOpenApiPathsObject = {
  '/api/me': {
    get: operation({
      id: 'getMe',
      tag,
      summary: '本人账号、单位、在办事项和下一步',
      answer: contracts.meAnswer,
      refusals: [],
    }),
  },
  '/api/me/profile': {
    put: operation({
      id: 'updateProfile',
      tag,
      summary: '修改基本信息；手机和邮箱经验证码验证后生效',
      body: contracts.profileBody,
      answer: contracts.profileAnswer,
      refusals: [400, 413, 429],
    }),
  },
  '/api/me/contact-codes': {
    post: operation({
      id: 'requestContactCode',
      tag,
      summary: '向新的手机或邮箱发送验证码',
      body: contracts.contactCodeBody,
      answer: contracts.contactCodeAnswer,
      status: 201,
      refusals: [400, 409, 413, 429],
    }),
  },
  '/api/me/contact-codes/verify': {
    post: operation({
      id: 'verifyContactCode',
      tag,
      summary: '提交验证码',
      body: contracts.verifyBody,
      answer: contracts.profileAnswer,
      refusals: [400, 413, 422],
    }),
  },
  '/api/me/messages': {
    get: operation({
      id: 'listMessages',
      tag,
      summary: '个人中心消息',
      query: pageQuery,
      answer: z.array(message),
      meta: pageSchema,
      refusals: [400],
    }),
  },
  '/api/me/messages/{id}/read': {
    post: operation({
      id: 'markMessageRead',
      tag,
      summary: '标为已读',
      path: idPath,
      changes: true,
      answer: message,
      refusals: [404],
    }),
  },
  '/api/me/cases': {
    get: operation({
      id: 'listCases',
      tag,
      summary: '本人事项，最新在前',
      query: pageQuery,
      answer: contracts.casesAnswer,
      meta: pageSchema,
      refusals: [400],
    }),
  },
};
