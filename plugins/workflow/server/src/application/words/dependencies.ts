import type {
  ActorNames,
  Clock,
  DefinitionRepository,
  Identifiers,
  InstanceRepository,
  RegistryReader,
  ShippedWords,
  TemplateReader,
  UnitOfWork,
  WordingHistory,
  WordingStore,
} from '../ports';
import type { CompiledDefinition } from '../../engine';

/** What the use cases around message templates need of the world. */
export interface WordsDependencies {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  readonly names: ActorNames;
  readonly registry: Pick<RegistryReader, 'subjects' | 'messageSamples'>;
  readonly deployed: Pick<DefinitionRepository, 'all'>;
  readonly definitions: { compiled(documentId: string): Promise<CompiledDefinition> };
  readonly instances: Pick<InstanceRepository, 'running'>;
  readonly wordings: WordingStore;
  readonly wordingHistory: WordingHistory;
  readonly shippedWords: ShippedWords;
  readonly reader: TemplateReader;
}
