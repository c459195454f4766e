import { useAuth } from '@strapi/strapi/admin';
import { PLUGIN_ID, type FlowAction } from '../plugin-id';

/** What this person's role lets them do with flows. */
export function useMay(): (action: FlowAction) => boolean {
  const permissions = useAuth('workflow', (state) => state.permissions);
  return (wanted) => permissions.some(({ action }) => action === `plugin::${PLUGIN_ID}.definition.${wanted}`);
}
