import type { Contact } from '../ports';

type Variables = Readonly<Record<string, unknown>>;

/**
 * What a template may say: the message's variables and `recipient.name`. The name is the contact's of
 * this moment and is not stored with the message.
 */
export function withRecipient(variables: Variables, contact: Pick<Contact, 'name'>): Variables {
  return { ...variables, recipient: { name: contact.name } };
}

/**
 * The parameters of a text that the SMS vendor holds. The vendor gets no more than its text needs: the
 * plain values whose names stand in our copy of that text.
 *
 * @param smsBody our copy, with the vendor's names for its variables
 */
export function smsParameters(smsBody: string, variables: Variables): Record<string, string> {
  const named = new Set(smsBody.match(/[\p{L}_][\p{L}\d_-]*/gu));
  return Object.fromEntries(
    Object.entries(variables)
      .filter(([name, value]) => named.has(name) && ['string', 'number', 'boolean'].includes(typeof value))
      .map(([name, value]) => [name, String(value)]),
  );
}
