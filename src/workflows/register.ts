import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { auditLog } from '../audit';
import { personalData } from '../personal-data';
import { workflow } from '../store/workflow';
import { changeActions } from './change-actions';
import { changeSubject } from './change-subject';
import { appealActions } from './appeal-actions';
import { appealSubject } from './appeal-subject';
import { registrationActions } from './registration-actions';
import { contactDirectory } from './contacts';
import { fileDirectory } from './files';
import { assigneeFamilies } from './families';
import { PROGRAM_SAMPLES } from './message-samples';
import { groupDirectory } from './groups';
import { assigneeResolvers } from './resolvers';
import { registrationSubject } from './registration-subject';
import { subAccountRequestActions } from './sub-account-request-actions';
import { subAccountRequestSubject } from './sub-account-request-subject';

/**
 * Hands the workflow plugin what its diagrams may name here: actions, people, subjects, and the flows
 * that ship (docs/architecture.md). Runs before the plugin deploys anything.
 */
export function registerWorkflows(strapi: Core.Strapi): void {
  const registry = workflow(strapi, 'registry');
  const actions = [
    ...registrationActions(strapi),
    ...appealActions(strapi),
    ...subAccountRequestActions(strapi),
    ...changeActions(strapi),
  ];
  for (const action of actions) registry.registerAction(action);
  for (const resolver of assigneeResolvers(strapi)) registry.registerResolver(resolver);
  for (const family of assigneeFamilies(strapi)) registry.registerFamily(family);
  registry.registerSubject(registrationSubject(strapi));
  registry.registerSubject(appealSubject(strapi));
  registry.registerSubject(subAccountRequestSubject(strapi));
  registry.registerSubject(changeSubject(strapi));
  registry.registerGroups(groupDirectory(strapi));
  registry.registerContacts(contactDirectory(strapi));
  registry.registerFiles(fileDirectory(strapi));
  registry.registerSealer(personalData(strapi));
  registry.registerAudit(auditLog(strapi));
  for (const [template, samples] of Object.entries(PROGRAM_SAMPLES))
    registry.registerMessageSamples(template, samples);
  // From the source: the build copies no .bpmn.
  registry.registerShippedFlows(path.join(strapi.dirs.app.root, 'src', 'workflows'));
}
