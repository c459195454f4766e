import type { FormField, TimelineEntry } from '../../../contracts';

const MACHINERY: readonly string[] = ['action-run', 'message-queued'];

/** Entries that tell how the platform worked, not what people did; shown when asked for. */
export function isMachinery(entry: Pick<TimelineEntry, 'type' | 'actor'>): boolean {
  return MACHINERY.includes(entry.type);
}

/** The history for reading: the latest first. */
export function latestFirst(timeline: readonly TimelineEntry[]): readonly TimelineEntry[] {
  return timeline.toSorted((a, b) => b.sequence - a.sequence);
}

/** The labels of fields that a return named; a field that the form no longer has keeps its name. */
export function fieldLabels(
  names: readonly string[],
  form: readonly Pick<FormField, 'name' | 'label'>[],
  say: (label: FormField['label']) => string,
): readonly string[] {
  return names.map((name) => {
    const field = form.find((one) => one.name === name);
    return field ? say(field.label) : name;
  });
}
