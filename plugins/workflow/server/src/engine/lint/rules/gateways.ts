import type { Diagram, FlowNode } from '../../model/diagram';
import { problem } from '../problem';
import type { Rule } from '../rule';

function ofType({ nodes }: Diagram, type: string): readonly FlowNode[] {
  return [...nodes.values()].filter((node) => node.type === type);
}

export const gatewayConditionRule: Rule = (diagram) =>
  ofType(diagram, 'ExclusiveGateway')
    .filter(({ outgoing }) => outgoing.length > 1)
    .filter(
      ({ outgoing }) =>
        outgoing.filter(({ condition, isDefault }) => isDefault || condition === null).length !== 1,
    )
    .map(({ id }) => problem('gateway-conditions', id));

export const conditionPlaceRule: Rule = ({ scopes, nodes }) =>
  scopes
    .flatMap(({ flows }) => flows)
    .filter(({ condition, source }) => condition !== null && !isChoice(nodes.get(source)))
    .map(({ id }) => problem('condition-place', id));

/** With a single way on a condition could only strand the case. */
function isChoice(node: FlowNode | undefined): boolean {
  return node?.type === 'ExclusiveGateway' && node.outgoing.length > 1;
}

export const eventGatewayRule: Rule = (diagram) =>
  ofType(diagram, 'EventBasedGateway')
    .filter(({ outgoing }) => !outgoing.every(({ target }) => isAwaited(diagram.nodes.get(target))))
    .map(({ id }) => problem('event-gateway', id));

function isAwaited(node: FlowNode | undefined): boolean {
  return node?.type === 'IntermediateCatchEvent' && node.incoming.length === 1;
}
