import { isElement, type DiagramElement } from './diagram-element';

/** What cases of the flow are about, by the form that its steps name. */
export function subjectOf<Subject extends { readonly formKey: string }>(
  definitions: DiagramElement,
  subjects: readonly Subject[],
): Subject | undefined {
  const named = formKeysIn(definitions);
  return subjects.find(({ formKey }) => named.has(formKey));
}

function formKeysIn(element: DiagramElement): ReadonlySet<string> {
  const found = new Set<string>();
  const pending: unknown[] = [element];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (!isElement(at)) continue;
    if (typeof at.form === 'string') found.add(at.form);
    for (const part of ['rootElements', 'flowElements']) {
      const inside = at[part];
      if (Array.isArray(inside)) pending.push(...(inside as unknown[]));
    }
  }
  return found;
}
