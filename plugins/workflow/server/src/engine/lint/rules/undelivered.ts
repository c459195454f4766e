import { elementOf, textOf, typeOf, type ModdleElement } from '../../model/moddle';
import { problem } from '../problem';
import type { Rule } from '../rule';

const CATCHING = new Set(['StartEvent', 'IntermediateCatchEvent', 'BoundaryEvent']);

/** A case must not wait for what never comes (engine-facts, "What works, what does not"). */
export const undeliveredRule: Rule = ({ nodes }, { vocabulary }) =>
  [...nodes.values()]
    .filter(({ type }) => CATCHING.has(type))
    .flatMap(({ id, eventDefinitions }) =>
      eventDefinitions.flatMap((definition) => {
        const rule = troubleWith(definition, vocabulary?.messages);
        return rule === null ? [] : [problem(rule, id)];
      }),
    );

function troubleWith(definition: ModdleElement, messages: readonly string[] | undefined) {
  switch (typeOf(definition)) {
    case 'MessageEventDefinition': {
      const reference = elementOf(definition, 'messageRef');
      const name = reference ? textOf(reference, 'name') : undefined;
      return !messages || messages.includes(name ?? '') ? null : ('message-undelivered' as const);
    }
    case 'ConditionalEventDefinition':
      return 'condition-once' as const;
    default:
      return null;
  }
}
