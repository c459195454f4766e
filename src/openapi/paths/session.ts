import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { errorAnswer } from '../operation';

/** Strapi's own doors, which answer without `data` and `meta`. */

const tag = '登录 Session';
const tokens = z.object({ jwt: z.string(), refreshToken: z.string().optional() });
const refused = {
  '400': { description: 'Malformed', content: { 'application/json': { schema: errorAnswer } } },
  '401': { description: 'No such session', content: { 'application/json': { schema: errorAnswer } } },
  '429': { description: 'Too often', content: { 'application/json': { schema: errorAnswer } } },
};

function door(id: string, summary: string, body: z.ZodType, answer: z.ZodType, open: boolean) {
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(open ? { security: [] } : {}),
    requestBody: { content: { 'application/json': { schema: body } } },
    responses: {
      '200': { description: 'Done', content: { 'application/json': { schema: answer } } },
      ...refused,
    },
  };
}

export const sessionPaths: ZodOpenApiPathsObject = {
  '/api/auth/local': {
    post: door(
      'signInLocally',
      '用户名密码登录（仅在配置开启时可用）',
      z.object({ identifier: z.string(), password: z.string() }),
      tokens,
      true,
    ),
  },
  '/api/auth/refresh': {
    post: door('refreshSession', '续期会话', z.object({ refreshToken: z.string().optional() }), tokens, true),
  },
  '/api/auth/logout': {
    post: door(
      'signOut',
      '退出登录',
      z.object({ scope: z.literal('all').optional() }),
      z.object({ ok: z.boolean() }),
      false,
    ),
  },
};
