import type { Problem } from '../../../../contracts';
import type { FeelLanguage } from '../feel/language';
import type { Diagram } from '../model/diagram';
import type { DiagramVocabulary } from '../types';

export interface RuleContext {
  /** null when a deployed version is loaded again: what the house knows may have changed since. */
  readonly vocabulary: DiagramVocabulary | null;
  readonly feel: FeelLanguage;
}

/** One rule of the check. It looks at the whole diagram and names the elements that break it. */
export type Rule = (diagram: Diagram, context: RuleContext) => readonly Problem[];
