import type { DeployDependencies } from '../definitions/deploy';
import type { Rehearsal, ScenarioRepository, TemplateRenderer } from '../ports';
import type { StepDependencies } from '../step/dependencies';

/** What a dry run needs of the world: all of it, with a place to do it in that leaves nothing behind. */
export interface DryRunDependencies extends StepDependencies, DeployDependencies {
  readonly registry: StepDependencies['registry'];
  readonly renderer: TemplateRenderer;
  readonly rehearsal: Rehearsal;
}

export interface ScenarioDependencies extends DryRunDependencies {
  readonly scenarios: ScenarioRepository;
}
