import { workflowError } from '../../../../contracts';
import { loadDiagram, type CompiledDefinition } from '../../engine';
import type { DefinitionRepository } from '../ports';

const KEPT = 200;

/**
 * Compiled definitions by version. Versions never change, so each is parsed once for each process
 * (engine-facts: parsing costs as much as a step).
 */
export function compiledDefinitions(deployed: DefinitionRepository): {
  compiled(documentId: string): Promise<CompiledDefinition>;
} {
  const cache = new Map<string, Promise<CompiledDefinition>>();
  async function load(documentId: string): Promise<CompiledDefinition> {
    const record = await deployed.find(documentId);
    if (!record) throw workflowError('DEFINITION_NOT_FOUND');
    return loadDiagram(record.xml);
  }
  return {
    compiled: (documentId) => {
      const known = cache.get(documentId);
      if (known) return known;
      const loading = load(documentId);
      cache.set(documentId, loading);
      // What failed to load is not kept: the row may be committed a moment later.
      loading.catch(() => cache.delete(documentId));
      for (const oldest of cache.keys()) {
        if (cache.size <= KEPT) break;
        cache.delete(oldest);
      }
      return loading;
    },
  };
}
