import type { ActorReference, StudioSettings } from '../../../../contracts';
import { recordFlowEvent } from '../definitions/record-flow-event';
import type { StudioDependencies } from './dependencies';

/** Changes the studio's settings; who did it is recorded with what they are from now on. */
export async function changeStudioSettings(
  dependencies: StudioDependencies,
  settings: StudioSettings,
  actor: ActorReference,
): Promise<StudioSettings> {
  const { unitOfWork, studioSettings, clock } = dependencies;
  return unitOfWork.run(async () => {
    await studioSettings.write(settings);
    await recordFlowEvent(dependencies, {
      kind: 'settings-changed',
      key: null,
      version: null,
      at: clock.now(),
      actor,
      note: JSON.stringify(settings),
    });
    return settings;
  });
}
