import {
  createDraftBodySchema,
  deleteDraftQuerySchema,
  deployDraftBodySchema,
  saveDraftBodySchema,
  workflowError,
} from '../../../contracts';
import { bePresent } from '../application/studio/be-present';
import { createDraft } from '../application/studio/create-draft';
import { deleteDraft } from '../application/studio/delete-draft';
import { deployDraft } from '../application/studio/deploy-draft';
import { draftSummaries, draftSummary, draftView } from '../application/studio/draft-view';
import { saveDraft } from '../application/studio/save-draft';
import { documentIdOf, parse } from '../http/parse';
import { summary } from './definitions';
import { changes, reads, type GetContainer } from './handlers';

/** The drafts of operations staff, from taking one to deploying it (product.md section 7). */
export function draftController(container: GetContainer) {
  return {
    find: reads(container, 'admin', async ({ studio }) => ({
      data: await draftSummaries(studio, await studio.drafts.all()),
    })),
    findOne: reads(container, 'admin', async ({ studio }, _actor, context) => {
      const draft = await studio.drafts.find(documentIdOf(context.params.id));
      if (!draft) throw workflowError('DRAFT_NOT_FOUND');
      return { data: await draftView(studio, draft) };
    }),
    create: changes(container, 'admin', async ({ studio }, actor, context) => {
      const { data } = parse(createDraftBodySchema, context.request.body);
      return { data: await draftView(studio, await createDraft(studio, { ...data, actor })) };
    }),
    update: changes(container, 'admin', async ({ studio }, actor, context) => {
      const { data } = parse(saveDraftBodySchema, context.request.body);
      const id = documentIdOf(context.params.id);
      return { data: await draftView(studio, await saveDraft(studio, id, { ...data, actor })) };
    }),
    delete: changes(container, 'admin', async ({ studio }, actor, context) => {
      const { revision } = parse(deleteDraftQuerySchema, context.query);
      const id = documentIdOf(context.params.id);
      await deleteDraft(studio, id, { revision, actor });
      return { data: { documentId: id } };
    }),
    presence: changes(container, 'admin', async ({ studio }, actor, context) => ({
      data: await draftSummary(studio, await bePresent(studio, documentIdOf(context.params.id), actor)),
    })),
    deploy: changes(container, 'admin', async ({ studio }, actor, context) => {
      const { data } = parse(deployDraftBodySchema, context.request.body);
      const id = documentIdOf(context.params.id);
      return { data: summary(await deployDraft(studio, id, { ...data, actor })) };
    }),
  };
}
