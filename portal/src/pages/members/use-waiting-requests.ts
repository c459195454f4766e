import { useQuery } from '@tanstack/react-query';
import { joinTasksQuery } from '../../api/member-queries';
import { useMe } from '../centre/me-context';

/** How many requests to join wait for the person's decision; 0 for everybody but the unit's administrator. */
export function useWaitingRequests(): number {
  const { gate, membership } = useMe();
  const isFor = !gate.restricted && membership?.role === 'administrator';
  const { data } = useQuery({ ...joinTasksQuery(1), enabled: isFor });
  return isFor ? (data?.meta.pagination.total ?? 0) : 0;
}
