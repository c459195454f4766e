import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import * as contracts from '@city/plugin-provincial-sso/contracts';
import { operation } from '../operation';

/** Signing in through the province's portal. */

const tag = '登录 Session';

/** An address that a browser is sent to rather than called. */
function redirect(id: string, summary: string, query: z.ZodObject) {
  return {
    operationId: id,
    tags: [tag],
    summary,
    security: [],
    requestParams: { query },
    responses: {
      '302': { description: 'Where the browser goes next', headers: z.object({ Location: z.string() }) },
    },
  };
}

const notice = z.object({ logout_token: z.string() });

export const signInPaths: ZodOpenApiPathsObject = {
  '/api/provincial-sso/portals': {
    get: operation({
      id: 'listPortals',
      tag,
      summary: '可用的统一门户及登录方式（个人、法人）',
      open: true,
      answer: contracts.portalsAnswerSchema,
      refusals: [],
    }),
  },
  '/api/provincial-sso/outcomes': {
    get: operation({
      id: 'listSignInOutcomes',
      tag,
      summary: '所有登录结果的中英文说明',
      open: true,
      answer: contracts.outcomesAnswerSchema,
      refusals: [],
    }),
  },
  '/api/provincial-sso/login': {
    get: redirect('startSignIn', '跳转到省统一门户登录', contracts.loginQuerySchema),
  },
  '/api/provincial-sso/callback': {
    get: redirect(
      'finishSignIn',
      '省统一门户登录后返回；再跳转到 returnTo，带一次性 code 或 outcome',
      z.object({ state: z.string(), code: z.string().optional(), ticket: z.string().optional() }),
    ),
  },
  '/api/provincial-sso/session': {
    post: operation({
      id: 'exchangeSignInCode',
      tag,
      summary: '用一次性 code 换取会话，或登录结果页的内容',
      open: true,
      changes: false,
      body: contracts.sessionBodySchema,
      answer: contracts.signInAnswerSchema,
      refusals: [400, 401, 413, 429],
    }),
  },
  '/api/provincial-sso/confirm-binding': {
    post: operation({
      id: 'confirmBinding',
      tag,
      summary: '确认或否认是本人的账号，再绑定',
      open: true,
      changes: false,
      body: contracts.confirmBindingBodySchema,
      answer: contracts.signInAnswerSchema,
      refusals: [400, 401, 413, 429],
    }),
  },
  '/api/provincial-sso/logout': {
    post: operation({
      id: 'signOutOf',
      tag,
      summary: '退出：仅本设备、所有设备，或同时退出省统一门户',
      changes: false,
      body: contracts.logoutBodySchema,
      answer: contracts.logoutAnswerSchema,
      refusals: [400, 413],
    }),
  },
  '/api/provincial-sso/backchannel-logout': {
    post: {
      operationId: 'backchannelLogout',
      tags: [tag],
      summary: '省统一门户通知会话已结束（OpenID Connect Back-Channel Logout 1.0）',
      security: [],
      requestBody: { required: true, content: { 'application/x-www-form-urlencoded': { schema: notice } } },
      responses: { '200': { description: 'Done' }, '400': { description: 'Not a valid logout token' } },
    },
  },
};
