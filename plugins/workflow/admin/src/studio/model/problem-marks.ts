import type { Problem } from '../../../../contracts';
import type { Mark } from '../../bpmn/modeler/services';

/** One mark for each element that something was found at, with all of it in its title. */
export function marksOf(problems: readonly Problem[], say: (problem: Problem) => string): readonly Mark[] {
  const elements = [...new Set(problems.map(({ elementId }) => elementId))];
  return elements.map((elementId) => {
    const here = problems.filter((problem) => problem.elementId === elementId);
    return {
      elementId,
      severity: here.some(isError) ? 'error' : 'warning',
      count: here.length,
      title: here.map(say).join('\n'),
    };
  });
}

/** Without a severity a problem is an error (contracts/process). */
export function isError({ severity }: Problem): boolean {
  return severity !== 'warning';
}
