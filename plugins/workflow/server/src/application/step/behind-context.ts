import type { CaseContext } from '../../../../contracts';
import type { StepDependencies } from './dependencies';
import type { Step } from './live-step';

interface Behind {
  readonly dependencies: StepDependencies;
  readonly step: Step;
}

const contexts = new WeakMap<CaseContext, Behind>();

/** Remembers which step a context was made for. */
export function knownAs(context: CaseContext, behind: Behind): CaseContext {
  contexts.set(context, behind);
  return context;
}

/**
 * The step that a context was made for, with the world it runs in: a case's own, or that of a try. For the
 * plugin's own actions, which do what people do with tasks; those of a project know the context only.
 *
 * @throws Error for a context that no step made
 */
export function behind(context: CaseContext): Behind {
  const found = contexts.get(context);
  if (!found) throw new Error('No step made this context');
  return found;
}
