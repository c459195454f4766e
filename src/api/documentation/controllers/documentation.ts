import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { workflowError } from '@city/plugin-workflow/contracts';
import type { HttpContext } from '../../../http/context';
import { openApiDocument } from '../../../openapi/document';

const ASSETS: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

const PAGE = `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<title>接口文档 API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<div id="page"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;

const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#page', validatorUrl: null, deepLinking: true });
`;

export default ({ strapi }: { strapi: Core.Strapi }) => {
  let document: object | undefined;
  return {
    openapi(context: HttpContext): void {
      document ??= openApiDocument(strapi);
      context.set('Content-Type', 'application/json; charset=utf-8');
      context.body = document;
    },

    page(context: HttpContext): void {
      context.set('Content-Type', 'text/html; charset=utf-8');
      context.body = PAGE;
    },

    /** The page's own script and style, from this server: no third party is asked for anything. */
    asset(context: HttpContext): void {
      const name = context.params.file ?? '';
      if (name === 'start.js') {
        context.set('Content-Type', 'text/javascript; charset=utf-8');
        context.body = START;
        return;
      }
      const type = Object.hasOwn(ASSETS, name) ? ASSETS[name] : undefined;
      if (type === undefined) throw workflowError('NOT_FOUND');
      context.set('Content-Type', type);
      context.set('Cache-Control', 'public, max-age=86400');
      const folder = path.dirname(require.resolve('swagger-ui-dist/package.json'));
      context.body = createReadStream(path.join(folder, name));
    },
  };
};
