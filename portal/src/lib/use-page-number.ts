import { useSearchParams } from 'react-router-dom';

/** Which page of a list the address names; the first where it names none. */
export function usePageNumber(): number {
  const [search] = useSearchParams();
  return Math.max(1, Number.parseInt(search.get('page') ?? '1', 10) || 1);
}
