import type { AssigneeFamily, AssigneeResolver, Choice } from '../../../contracts';
import type { RegistryReader } from './ports';

/**
 * Finds what a diagram means by the name of an assignee: a resolver by its whole name, else a family by what
 * stands before the first colon, with the rest as its argument.
 */
export function assigneeBook(
  resolvers: ReadonlyMap<string, AssigneeResolver>,
  families: ReadonlyMap<string, AssigneeFamily>,
): Pick<RegistryReader, 'resolver' | 'resolvers' | 'families' | 'standing'> {
  const resolver = (name: string) => resolvers.get(name) ?? memberOf(families, name);
  return {
    resolver,
    resolvers: () => [...resolvers.values()],
    families: () => [...families.values()],
    standing: async (name) => {
      const plain = resolvers.get(name);
      if (plain) return (await plain.standing?.()) ?? { label: plain.label, gaps: [], people: null };
      const [family, argument] = split(name);
      return argument === '' ? null : ((await families.get(family)?.standing(argument)) ?? null);
    },
  };
}

/** One of a family as a resolver of its own. */
function memberOf(families: ReadonlyMap<string, AssigneeFamily>, name: string): AssigneeResolver | undefined {
  const [prefix, argument] = split(name);
  const family = families.get(prefix);
  if (!family || argument === '') return undefined;
  return { name, label: family.label, resolve: (context) => family.resolve(context, argument) };
}

function split(name: string): readonly [string, string] {
  const colon = name.indexOf(':');
  return colon === -1 ? [name, ''] : [name.slice(0, colon), name.slice(colon + 1)];
}

/** Everybody whom a diagram may name, for the studio's drop-downs: plain resolvers first, then each family. */
export async function assigneeChoices(
  registry: Pick<RegistryReader, 'resolvers' | 'families'>,
): Promise<Choice[]> {
  const plain = registry.resolvers().map(({ name, label }): Choice => ({ value: name, label }));
  const members = await Promise.all(registry.families().map((family) => family.choices()));
  return [...plain, ...members.flat()];
}
