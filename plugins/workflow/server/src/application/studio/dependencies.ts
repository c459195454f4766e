import type { DeployDependencies } from '../definitions/deploy';
import type {
  ActorNames,
  DraftRepository,
  InstanceRepository,
  ScenarioGate,
  StudioSettingsRepository,
} from '../ports';

/** What the studio's use cases need of the world. */
export interface StudioDependencies extends DeployDependencies {
  readonly drafts: DraftRepository;
  readonly instances: Pick<InstanceRepository, 'running'>;
  readonly names: ActorNames;
  readonly studioSettings: StudioSettingsRepository;
  readonly scenarioGate: ScenarioGate;
}
