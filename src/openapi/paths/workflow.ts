import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { describedOperations } from '@city/plugin-workflow/contracts';
import { idPath, operation } from '../operation';

/** The workflow plugin's content API, as the plugin describes it. */
export const workflowPaths: ZodOpenApiPathsObject = {};

for (const { method, path, ...described } of describedOperations) {
  const address = `/api/workflow${path}`;
  const parameters = path.includes('{id}') ? { path: idPath } : {};
  workflowPaths[address] = {
    ...workflowPaths[address],
    [method]: operation({ tag: '任务与流程', ...described, ...parameters }),
  };
}
