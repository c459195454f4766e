import {
  createTemplateBodySchema,
  deleteTemplateQuerySchema,
  previewBodySchema,
  restoreTemplateBodySchema,
  saveTemplateBodySchema,
  TEMPLATE_KEY,
  workflowError,
} from '../../../contracts';
import {
  createTemplate,
  deleteTemplate,
  restoreTemplate,
  saveTemplate,
} from '../application/words/change-template';
import { previewWords } from '../application/words/preview-words';
import { templateHistory } from '../application/words/template-history';
import { listTemplates, templateDetail } from '../application/words/template-view';
import type { HttpContext } from '../http/context';
import { parse } from '../http/parse';
import { changes, reads, type GetContainer } from './handlers';

/** The words of messages, as operations staff keep them in the studio (product.md section 7). */
export function messageTemplateController(container: GetContainer) {
  return {
    find: reads(container, 'admin', async ({ words }) => ({ data: await listTemplates(words) })),
    findOne: reads(container, 'admin', async ({ words }, _actor, context) => ({
      data: await templateDetail(words, keyOf(context)),
    })),
    history: reads(container, 'admin', async ({ words }, _actor, context) => ({
      data: await templateHistory(words, keyOf(context)),
    })),
    preview: reads(container, 'admin', async ({ words }, _actor, context) => {
      const { data } = parse(previewBodySchema, context.request.body);
      return { data: await previewWords(words, data) };
    }),
    create: changes(container, 'admin', async ({ words }, actor, context) => {
      const { data } = parse(createTemplateBodySchema, context.request.body);
      return { data: await createTemplate(words, { ...data, actor }) };
    }),
    update: changes(container, 'admin', async ({ words }, actor, context) => {
      const { data } = parse(saveTemplateBodySchema, context.request.body);
      return { data: await saveTemplate(words, keyOf(context), { ...data, actor }) };
    }),
    restore: changes(container, 'admin', async ({ words }, actor, context) => {
      const { data } = parse(restoreTemplateBodySchema, context.request.body);
      return { data: await restoreTemplate(words, keyOf(context), { ...data, actor }) };
    }),
    delete: changes(container, 'admin', async ({ words }, actor, context) => {
      const { seen } = parse(deleteTemplateQuerySchema, context.query);
      const key = keyOf(context);
      await deleteTemplate(words, key, { seen, actor });
      return { data: { key } };
    }),
  };
}

/** What cannot be a key is simply not there. @throws TEMPLATE_NOT_FOUND */
function keyOf({ params }: HttpContext): string {
  const { key } = params;
  if (key === undefined || !TEMPLATE_KEY.test(key)) throw workflowError('TEMPLATE_NOT_FOUND');
  return key;
}
