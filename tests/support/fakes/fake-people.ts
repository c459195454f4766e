import type { ActorReference, Contact, GroupReference } from '../../../plugins/workflow/contracts';
import type { RegistryReader, Sealer } from '../../../plugins/workflow/server/src/application/ports';
import { FakeSealer } from './fake-messages';

/** The people and groups that a test knows, as the project around the plugin would register them. */
export class FakePeople implements Pick<RegistryReader, 'groups' | 'contacts' | 'sealer'> {
  readonly #contacts = new Map<ActorReference, Contact>();
  readonly #members = new Map<GroupReference, readonly ActorReference[]>();
  readonly #sealer = new FakeSealer();

  /** Adds somebody, or changes how they are reached. */
  put(actor: ActorReference, contact: Partial<Contact>): void {
    const known = this.#contacts.get(actor) ?? { name: actor, email: null, mobile: null, locale: 'zh-Hans' };
    this.#contacts.set(actor, { ...known, ...contact });
  }

  remove(actor: ActorReference): void {
    this.#contacts.delete(actor);
  }

  group(group: GroupReference, ...members: readonly ActorReference[]): void {
    this.#members.set(group, members);
  }

  contacts(): ReturnType<RegistryReader['contacts']> {
    return {
      contactsOf: (actors) =>
        Promise.resolve(new Map([...this.#contacts].filter(([actor]) => actors.includes(actor)))),
    };
  }

  groups(): ReturnType<RegistryReader['groups']> {
    return {
      membersOf: (group) => Promise.resolve(this.#members.get(group) ?? []),
      groupsOf: (actor) =>
        Promise.resolve(
          [...this.#members].filter(([, members]) => members.includes(actor)).map(([name]) => name),
        ),
    };
  }

  sealer(): Sealer {
    return this.#sealer;
  }
}
