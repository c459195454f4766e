import type {
  ActorNames,
  CalendarRepository,
  Clock,
  HistoryRepository,
  Identifiers,
  IncidentRepository,
  InstanceRepository,
  JobQueue,
  Logger,
  Messenger,
  RegistryReader,
  TaskRepository,
  TimerRepository,
  UnitOfWork,
} from '../ports';
import type { CompiledDefinition } from '../../engine';

/** What a step needs of the world. */
export interface StepDependencies {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  readonly instances: InstanceRepository;
  readonly tasks: TaskRepository;
  readonly timers: TimerRepository;
  readonly history: HistoryRepository;
  readonly incidents: IncidentRepository;
  readonly calendars: CalendarRepository;
  readonly definitions: { compiled(documentId: string): Promise<CompiledDefinition> };
  readonly registry: RegistryReader;
  readonly messenger: Messenger;
  readonly names: ActorNames;
  readonly jobs: JobQueue;
  readonly logger: Logger;
}
