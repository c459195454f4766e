import type { Core } from '@strapi/strapi';
import { createDocument } from 'zod-openapi';
import { accountPaths } from './paths/account';
import { changePaths } from './paths/business-info-change';
import { appealPaths } from './paths/appeal';
import { filePaths } from './paths/files';
import { memberPaths } from './paths/member';
import { registrationPaths } from './paths/registration';
import { sessionPaths } from './paths/session';
import { signInPaths } from './paths/sign-in';
import { subAccountRequestPaths } from './paths/sub-account-request';
import { unitPaths } from './paths/unit';
import { workflowPaths } from './paths/workflow';

/**
 * The description of the HTTP interface (OpenAPI 3.1), made from the schemas that check it. Front ends
 * generate their client from it (api.md).
 */
export function openApiDocument(strapi: Core.Strapi) {
  const local = strapi.config.get<boolean>('plugin::users-permissions.localSignIn', false);
  const { '/api/auth/local': localSignIn, ...sessions } = sessionPaths;
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: '城市科技服务云平台 City platform',
      version: strapi.config.get<string>('info.version', '0.0.0'),
      description: '企业注册、审核与个人中心接口。错误均带 error.details.code。',
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    paths: {
      ...(local && localSignIn ? { '/api/auth/local': localSignIn } : {}),
      ...signInPaths,
      ...sessions,
      ...accountPaths,
      ...unitPaths,
      ...memberPaths,
      ...filePaths,
      ...registrationPaths,
      ...changePaths,
      ...appealPaths,
      ...subAccountRequestPaths,
      ...workflowPaths,
    },
    components: { securitySchemes: { session: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
  });
}
