import type { ActorReference, GroupReference } from '../../../../contracts';
import { accessTo, isPersonal } from '../../domain/task-access';
import type { ActorNames, InstanceRecord, RegistryReader, TaskRecord } from '../ports';
import type { Candidates } from './trace';

/** The highest number that an id can have: nobody gets there. */
const NOBODYS_ID = 2_147_483_647;
/** Stands in where a group has no members. */
const SIMULATED_REVIEWER: ActorReference = `admin:${NOBODYS_ID}`;
/** Says what somebody without a task says, such as the other side of an appeal. */
export const SIMULATED_PARTY: ActorReference = `user:${NOBODYS_ID}`;

/** People of a dry run who are not there in real life. */
export function isSimulated(actor: ActorReference | null): boolean {
  return actor === SIMULATED_REVIEWER || actor === SIMULATED_PARTY;
}

/** The project's people, and the two who are made up. */
export interface Cast {
  readonly registry: RegistryReader;
  readonly names: ActorNames;
  /** Everybody whom a task is for, by their ids. */
  peopleFor(task: Candidates): Promise<readonly ActorReference[]>;
  /** Who does a task when it is tried; null when nobody can. */
  actorFor(task: TaskRecord, instance: InstanceRecord): Promise<ActorReference | null>;
}

/**
 * The rules about who may do what stay the project's and the use cases' own. The simulated reviewer belongs to
 * exactly those groups that have nobody; the simulated party has a stake in every case, so that nothing which
 * decides a case passes by their hand.
 */
export function castOf(real: { readonly registry: RegistryReader; readonly names: ActorNames }): Cast {
  const empty = new Set<GroupReference>();
  const directory = real.registry.groups();
  const registry: RegistryReader = {
    ...real.registry,
    groups: () => ({
      ...directory,
      groupsOf: async (actor) => (actor === SIMULATED_REVIEWER ? [...empty] : directory.groupsOf(actor)),
    }),
    subject: (uid) => withStakeOfParty(real.registry.subject(uid)),
  };

  async function peopleFor({ assignee, candidateUsers, candidateGroups }: Candidates) {
    if (assignee !== null) return [assignee];
    const people = new Set(inOrder(candidateUsers));
    for (const group of candidateGroups) {
      for (const member of inOrder(await directory.membersOf(group))) people.add(member);
    }
    return [...people];
  }

  /** Those who may do it beside those whom it is for, such as the department above. */
  async function othersFor({ assignee, candidateGroups }: Candidates): Promise<readonly ActorReference[]> {
    if (assignee !== null) return [];
    const others = new Set<ActorReference>();
    for (const group of candidateGroups) {
      const everybody = await (directory.everybodyFor ?? directory.membersOf)(group);
      if (everybody.length === 0) empty.add(group);
      for (const person of inOrder(everybody)) others.add(person);
    }
    return [...others];
  }

  /** Whether the use cases would let them; what these say of everybody else is the answer to the move. */
  async function isFit(person: ActorReference, task: TaskRecord, { subject }: InstanceRecord) {
    if (accessTo(task, person, await registry.groups().groupsOf(person)) === 'stranger') return false;
    return !(await registry.subject(subject.uid).isInterested(person, subject.documentId));
  }

  return {
    registry,
    names: {
      namesOf: async (actors) => {
        const known = await real.names.namesOf(actors.filter((actor) => !isSimulated(actor)));
        const made = actors.filter(isSimulated).map((actor) => [actor, MADE_UP_NAMES[actor] ?? ''] as const);
        return new Map([...known, ...made]);
      },
    },
    peopleFor,
    actorFor: async (task, instance) => {
      if (isPersonal(task, instance.applicant)) return instance.applicant;
      const people = [...(await peopleFor(task)), ...(await othersFor(task))];
      for (const person of people) if (await isFit(person, task, instance)) return person;
      if (people[0] !== undefined) return people[0];
      return task.candidateGroups.length > 0 ? SIMULATED_REVIEWER : null;
    },
  };
}

const MADE_UP_NAMES: Readonly<Partial<Record<ActorReference, string>>> = {
  [SIMULATED_REVIEWER]: '模拟办理人',
  [SIMULATED_PARTY]: '模拟当事人',
};

function withStakeOfParty(subject: ReturnType<RegistryReader['subject']>): typeof subject {
  return {
    ...subject,
    isInterested: async (actor, documentId) =>
      actor === SIMULATED_PARTY || subject.isInterested(actor, documentId),
  };
}

/** The same people give the same answer, in whatever order a directory hands them over. */
function inOrder(people: readonly ActorReference[]): readonly ActorReference[] {
  const keyOf = (person: ActorReference) => {
    const [kind = '', id = '0'] = person.split(':');
    return [kind, Number(id)] as const;
  };
  return [...people].sort((one, other) => {
    const [[kind, id], [otherKind, otherId]] = [keyOf(one), keyOf(other)];
    return kind.localeCompare(otherKind) || id - otherId;
  });
}
