import type {
  Action,
  AssigneeResolver,
  AuditLog,
  ContactDirectory,
  FileDirectory,
  GroupDirectory,
  Registry,
  Sealer,
  Subject,
} from '../../../contracts';
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
  const subjects = new Map<string, Subject>();
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
    registerShippedFlows: (folder) => {
      folders.push(folder);
    },
    action: (name) => actions.get(name),
    actions: () => [...actions.values()],
    resolver: (name) => resolvers.get(name),
    resolvers: () => [...resolvers.values()],
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
    shippedFlows: () => folders,
  };
}

function addOnce<Value>(map: Map<string, Value>, name: string, value: Value): void {
  if (map.has(name)) throw new Error(`${name} is registered twice`);
  map.set(name, value);
}
