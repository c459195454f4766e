import type { Portal, PortalConfig } from '../application/ports';
import { casPortal } from './cas';
import { jisPortal } from './jis';
import { oidcPortal } from './oidc';

/** The adapter of a configured portal. */
export function portalFor(config: PortalConfig, dependencies: { readonly clock: { now(): Date } }): Portal {
  switch (config.protocol) {
    case 'oidc':
      return oidcPortal(config, dependencies);
    case 'jis':
      return jisPortal(config, dependencies);
    case 'cas':
      return casPortal(config);
  }
}
