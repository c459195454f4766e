import type { FlowEventRecord, FlowEventRepository, RegistryReader } from '../ports';

/**
 * Keeps what was done to a flow, in the transaction that does it: in the flow's own record, and what people
 * do in the project's audit log too, where every change of configuration belongs (product.md section 8).
 */
export async function recordFlowEvent(
  dependencies: {
    readonly events: FlowEventRepository;
    readonly registry: Pick<RegistryReader, 'audit'>;
  },
  event: FlowEventRecord,
): Promise<void> {
  await dependencies.events.append(event);
  // The platform ships its own flows at a start, when the project is not ready yet.
  if (event.actor === 'system') return;
  const { kind, key, version, at, actor, note } = event;
  await dependencies.registry.audit().append({
    event: `flow.${kind}`,
    actor,
    at,
    details: { key, version, note },
  });
}
