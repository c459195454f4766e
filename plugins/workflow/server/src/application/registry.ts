import type {
  Action,
  AssigneeFamily,
  AssigneeResolver,
  AuditLog,
  ContactDirectory,
  FileDirectory,
  GroupDirectory,
  MessageSamples,
  Registry,
  Sealer,
  Subject,
} from '../../../contracts';
import { assigneeBook } from './assignee-book';
import type { RegistryReader } from './ports';

const nobody: GroupDirectory = {
  groupsOf: () => Promise.resolve([]),
  membersOf: () => Promise.resolve([]),
};
const unreachable: ContactDirectory = { contactsOf: () => Promise.resolve(new Map()) };

const notKept: AuditLog = { append: () => Promise.resolve() };

const noFiles: FileDirectory = { own: () => Promise.resolve([]), open: () => Promise.resolve(null) };

/** What the project around the plugin registers at its start, and the studio offers. */
export function createRegistry(): Registry & RegistryReader & { shippedFlows(): readonly string[] } {
  const actions = new Map<string, Action>();
  const resolvers = new Map<string, AssigneeResolver>();
  const families = new Map<string, AssigneeFamily>();
  const subjects = new Map<string, Subject>();
  const messageSamples = new Map<string, MessageSamples>();
  const folders: string[] = [];
  let groups = nobody;
  let contacts = unreachable;
  let files = noFiles;
  let audit = notKept;
  let sealer: Sealer | undefined;
  return {
    registerAction: (action) => {
      addOnce(actions, action.name, action);
    },
    registerResolver: (resolver) => {
      addOnce(resolvers, resolver.name, resolver);
    },
    registerFamily: (family) => {
      addOnce(families, family.name, family);
    },
    registerSubject: (subject) => {
      addOnce(subjects, subject.uid, subject);
    },
    registerGroups: (directory) => {
      groups = directory;
    },
    registerContacts: (directory) => {
      contacts = directory;
    },
    registerFiles: (directory) => {
      files = directory;
    },
    registerSealer: (given) => {
      sealer = given;
    },
    registerAudit: (log) => {
      audit = log;
    },
    registerMessageSamples: (template, samples) => {
      addOnce(messageSamples, template, samples);
    },
    registerShippedFlows: (folder) => {
      folders.push(folder);
    },
    action: (name) => actions.get(name),
    actions: () => [...actions.values()],
    ...assigneeBook(resolvers, families),
    subject: (uid) => {
      const subject = subjects.get(uid);
      if (!subject) throw new Error(`No subject is registered for ${uid}`);
      return subject;
    },
    subjects: () => [...subjects.values()],
    groups: () => groups,
    contacts: () => contacts,
    files: () => files,
    audit: () => audit,
    sealer: () => {
      if (!sealer) throw new Error('No sealer is registered for personal data');
      return sealer;
    },
    messageSamples: (template) => messageSamples.get(template) ?? null,
    shippedFlows: () => folders,
  };
}

function addOnce<Value>(map: Map<string, Value>, name: string, value: Value): void {
  if (map.has(name)) throw new Error(`${name} is registered twice`);
  map.set(name, value);
}
