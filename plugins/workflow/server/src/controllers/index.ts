import type { Core } from '@strapi/strapi';
import { containerOf } from '../container';
import { definitionController } from './definitions';
import { messageTemplateController } from './message-templates';
import { draftController } from './drafts';
import { migrationController } from './migrations';
import { dryRunController } from './dry-runs';
import { operationsController } from './operations';
import { processInstanceController } from './process-instances';
import { studioController } from './studio';
import { taskController } from './tasks';
import { workingCalendarController } from './working-calendars';

type Provided = { readonly strapi: Core.Strapi };

export const controllers = {
  'admin-task': ({ strapi }: Provided) => taskController(() => containerOf(strapi), 'admin'),
  'admin-process-instance': ({ strapi }: Provided) =>
    processInstanceController(() => containerOf(strapi), 'admin'),
  'admin-definition': ({ strapi }: Provided) => definitionController(() => containerOf(strapi)),
  'admin-draft': ({ strapi }: Provided) => draftController(() => containerOf(strapi)),
  'admin-dry-run': ({ strapi }: Provided) => dryRunController(() => containerOf(strapi)),
  'admin-studio': ({ strapi }: Provided) => studioController(() => containerOf(strapi)),
  'admin-migration': ({ strapi }: Provided) => migrationController(() => containerOf(strapi)),
  'admin-message-template': ({ strapi }: Provided) => messageTemplateController(() => containerOf(strapi)),
  'admin-working-calendar': ({ strapi }: Provided) => workingCalendarController(() => containerOf(strapi)),
  'admin-operation': ({ strapi }: Provided) => operationsController(() => containerOf(strapi)),
  task: ({ strapi }: Provided) => taskController(() => containerOf(strapi), 'user'),
  'process-instance': ({ strapi }: Provided) => processInstanceController(() => containerOf(strapi), 'user'),
};
