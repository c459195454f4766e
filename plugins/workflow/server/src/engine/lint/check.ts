import type { Problem } from '../../../../contracts';
import { isExecutable, type Diagram } from '../model/diagram';
import { idOf } from '../model/moddle';
import type { Rule, RuleContext } from './rule';
import { actionRule } from './rules/actions';
import { assigneeRule, recipientRule } from './rules/assignees';
import { countersignRule } from './rules/countersign';
import { decisionRule } from './rules/decisions';
import { endlessRule } from './rules/endless';
import { forkRule } from './rules/forks';
import { inputRule } from './rules/inputs';
import { outcomeRule } from './rules/outcomes';
import { templateRule } from './rules/templates';
import { timingRule } from './rules/timing';
import { undeliveredRule } from './rules/undelivered';
import { unheededOutcomeRule } from './rules/unheeded';
import { variableRule } from './rules/variables';
import { wordsRule } from './rules/words';
import { callActivityRule, processRule, startEventRule } from './rules/processes';
import { elementIdRule, elementLimitRule } from './rules/identity';
import { elementTypeRule, eventDefinitionRule } from './rules/element-types';
import { boundaryRule, eventReferenceRule } from './rules/events';
import { executableCodeRule } from './rules/executable-code';
import { expressionRule } from './rules/expressions';
import { accessRule, formRule } from './rules/forms';
import { conditionPlaceRule, eventGatewayRule, gatewayConditionRule } from './rules/gateways';
import { joinDeadlockRule } from './rules/join-deadlock';
import { loopRule } from './rules/loops';
import { messageRule } from './rules/messages';
import { flowEndsRule, reachabilityRule } from './rules/reachability';
import { taskRule } from './rules/tasks';
import { timerRule } from './rules/timers';

/** What must hold before the other rules can make sense of a diagram. */
const SHAPE: readonly Rule[] = [elementLimitRule, elementIdRule, elementTypeRule, executableCodeRule];

const MEANING: readonly Rule[] = [
  ...[processRule, startEventRule, callActivityRule, flowEndsRule, reachabilityRule],
  ...[gatewayConditionRule, conditionPlaceRule, eventGatewayRule, joinDeadlockRule],
  ...[eventDefinitionRule, boundaryRule, eventReferenceRule, timerRule, expressionRule, loopRule],
  ...[actionRule, taskRule, messageRule, formRule, accessRule],
];

/**
 * What would let a case hang or go wrong in silence in this house. Not asked of versions that are deployed
 * already: they run as they did, and whoever edits them is told.
 */
const HOUSE: readonly Rule[] = [
  ...[assigneeRule, countersignRule, recipientRule, templateRule, inputRule, undeliveredRule],
  ...[outcomeRule, unheededOutcomeRule, decisionRule, variableRule],
  ...[timingRule, forkRule, endlessRule, wordsRule],
];

/**
 * Checks a diagram (product.md section 7, "check it").
 *
 * @returns every finding; the diagram may be deployed when none of them is an error
 */
export function checkDiagram(diagram: Diagram, context: RuleContext): readonly Problem[] {
  const shape = SHAPE.flatMap((rule) => rule(diagram, context));
  if (shape.length > 0) return shape.map((found) => located(found, diagram));
  const rules = context.vocabulary ? [...MEANING, ...HOUSE] : MEANING;
  return rules.flatMap((rule) => rule(diagram, context)).map((found) => located(found, diagram));
}

/** A finding about the file as a whole is shown at its process. */
function located(found: Problem, { root, processes }: Diagram): Problem {
  if (found.elementId !== '') return found;
  return { ...found, elementId: (processes.find(isExecutable) ?? processes[0])?.id ?? idOf(root) };
}
