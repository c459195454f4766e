import type { Attachment, FormField, LocalizedText } from '../../../contracts';

/** A part of a case that stands under a heading of its own: its fields and its files together. */
export interface CaseSection {
  readonly name: string;
  readonly label: LocalizedText;
  readonly fields: readonly FormField[];
  readonly attachments: readonly Attachment[];
  /** Whether those whose part it is have said nothing yet. */
  readonly unanswered: boolean;
}

export interface SectionedCase {
  /** What stands under no heading. */
  readonly fields: readonly FormField[];
  readonly attachments: readonly Attachment[];
  /** In the order in which they arrive. */
  readonly sections: readonly CaseSection[];
}

/** Sorts the fields and files of a case into its sections. */
export function sectionsOf(form: readonly FormField[], attachments: readonly Attachment[]): SectionedCase {
  const labels = new Map<string, LocalizedText>();
  for (const { section } of [...form, ...attachments]) if (section) labels.set(section.name, section.label);
  return {
    fields: form.filter(({ section }) => !section),
    attachments: attachments.filter(({ section }) => !section),
    sections: [...labels].map(([name, label]) => {
      const fields = form.filter(({ section }) => section?.name === name);
      const files = attachments.filter(({ section }) => section?.name === name);
      return { name, label, fields, attachments: files, unanswered: isUnanswered(fields, files) };
    }),
  };
}

/** A field that was emptied, or is asked to be empty, says something. (A section without files has fields.) */
function isUnanswered(fields: readonly FormField[], files: readonly Attachment[]): boolean {
  const saysNothing = (field: FormField) => !field.value && !field.changed && !isCompared(field);
  return files.length === 0 && fields.every(saysNothing);
}

/** Does the field stand beside what is in force? Nothing in force is something to compare with, too. */
export function isCompared({ inForceValue }: Pick<FormField, 'inForceValue'>): boolean {
  return inForceValue !== undefined;
}
