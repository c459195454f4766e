import { useAuth } from '@strapi/strapi/admin';

/** Whether this person's roles hold a permission of the plugin. */
export function useMay(action: string): boolean {
  return useAuth('provincial-sso', ({ permissions }) => permissions.some((held) => held.action === action));
}
