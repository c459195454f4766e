import type { Problem } from '../../../../contracts';
import type { Diagram } from '../model/diagram';
import type { Rule, RuleContext } from './rule';
import { actionRule } from './rules/actions';
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
 * Checks a diagram (product.md section 7, "check it").
 *
 * @returns every finding, or none when the diagram may be deployed
 */
export function checkDiagram(diagram: Diagram, context: RuleContext): readonly Problem[] {
  const shape = SHAPE.flatMap((rule) => rule(diagram, context));
  return shape.length > 0 ? shape : MEANING.flatMap((rule) => rule(diagram, context));
}
