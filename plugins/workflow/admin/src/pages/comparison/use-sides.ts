import type { Comparison } from '../../../../contracts';
import { useCompareQuery, useListFlowsQuery, type Side } from '../../api/flows-api';
import { useGetDraftQuery } from '../../api/studio-api';
import { useTexts } from '../../api/use-texts';

const DRAFT = 'draft:';
const NOTHING: Side = { definition: '' };

interface Sides {
  readonly comparison: Comparison | undefined;
  /** What each side is called. */
  readonly names: { readonly from: string; readonly to: string };
  readonly error: unknown;
  readonly retry: () => void;
}

/** Reads the two sides that an address names: deployed versions, or `draft:<id>`. */
export function useSides(from: string, to: string): Sides {
  const { t } = useTexts();
  const flows = useListFlowsQuery(undefined);
  const one = useSide(from);
  const other = useSide(to);
  const comparison = useCompareQuery(
    { from: one.side ?? NOTHING, to: other.side ?? NOTHING },
    {
      refetchOnMountOrArgChange: true,
      skip: one.side === null || other.side === null,
    },
  );
  const nameOf = (address: string, title: string | undefined) => {
    const version = flows.data
      ?.flatMap(({ versions }) => versions)
      .find(({ documentId }) => documentId === address);
    return version ? t('flows.version', { version: version.version }) : (title ?? t('loading'));
  };
  return {
    comparison: comparison.currentData,
    names: { from: nameOf(from, one.title), to: nameOf(to, other.title) },
    error: one.error ?? other.error ?? comparison.error,
    retry: () => {
      one.retry();
      other.retry();
      if (!comparison.isUninitialized) void comparison.refetch();
    },
  };
}

function useSide(address: string) {
  const draftId = address.startsWith(DRAFT) ? address.slice(DRAFT.length) : null;
  const draft = useGetDraftQuery(draftId ?? '', { refetchOnMountOrArgChange: true, skip: draftId === null });
  const side: Side | null =
    draftId === null ? { definition: address } : draft.data ? { xml: draft.data.xml } : null;
  return {
    side,
    title: draft.data?.title,
    error: draft.error,
    retry: () => {
      if (draftId !== null) void draft.refetch();
    },
  };
}
