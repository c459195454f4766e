import type { ScenarioSummary } from '../../../../../contracts';

/** Which of a scenario's dialogs is open. */
export interface ScenarioDialogState {
  readonly kind: 'adopt' | 'rename' | 'delete';
  readonly scenario: ScenarioSummary;
}
