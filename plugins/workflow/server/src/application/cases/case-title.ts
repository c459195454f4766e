import type { InstanceRecord, RegistryReader } from '../ports';

/** What people call a case: the first of its business fields, e.g. the unit's name. */
export function caseTitle(
  registry: Pick<RegistryReader, 'subject'>,
  { subject, businessFields }: Pick<InstanceRecord, 'subject' | 'businessFields'>,
): string | null {
  const [first = ''] = Object.keys(registry.subject(subject.uid).businessFieldLabels);
  const value = businessFields[first];
  return value === undefined || value === null ? null : String(value);
}
