import { useAuth } from '@strapi/strapi/admin';
import type { ActorReference } from '../../../contracts';

/** Whoever is signed in, as the API words it. */
export function useSelf(): ActorReference | null {
  const id = useAuth('workflow', (state) => state.user?.id);
  return id === undefined ? null : `admin:${Number(id)}`;
}
