/** Where an execution stands: its own id, and those of everything around it. */
export type Lineage = readonly string[];

/** As much as is read of a message's parents. */
interface Parent {
  readonly executionId?: string;
  readonly path?: readonly { readonly executionId?: string }[];
}

export interface Execution {
  readonly executionId: string;
  readonly parent?: Parent;
}

export function lineageOf({ executionId, parent }: Execution): Lineage {
  const around = [parent?.executionId, ...(parent?.path ?? []).map((ancestor) => ancestor.executionId)];
  return [executionId, ...around.filter((id) => id !== undefined)];
}

/**
 * Has an execution gone when this one has left? What is inside a cancelled sub-process is stopped
 * without a word of its own. Instances of a multi-instance go by `<execution>_<number>`.
 */
export function isWithin(lineage: Lineage, left: string): boolean {
  return lineage.some((id) => id === left || id.startsWith(`${left}_`));
}
