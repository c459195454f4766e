import type { ActorReference, StudioSettings } from '../../../../contracts';
import type { StudioDependencies } from './dependencies';

/** Changes the studio's settings; who did it is recorded with what they are from now on. */
export async function changeStudioSettings(
  { unitOfWork, studioSettings, events, clock }: StudioDependencies,
  settings: StudioSettings,
  actor: ActorReference,
): Promise<StudioSettings> {
  return unitOfWork.run(async () => {
    await studioSettings.write(settings);
    await events.append({
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
