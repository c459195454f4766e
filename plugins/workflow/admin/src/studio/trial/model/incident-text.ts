/** The server's own words for what goes wrong in a step (application/step/reconcile). */
const NOBODY = /^Nobody can do (.+)$/;
const NOTHING = 'The case waits for nothing';

/** Which of the studio's texts says what an incident says, and of which element. */
export function incidentText(incident: string): {
  readonly id: 'nobody' | 'stuck' | 'other';
  readonly element: string;
} {
  const element = NOBODY.exec(incident)?.[1];
  if (element !== undefined) return { id: 'nobody', element };
  return { id: incident === NOTHING ? 'stuck' : 'other', element: '' };
}
