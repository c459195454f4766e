import type { Core } from '@strapi/strapi';
import type { AccountDirectory } from '@city/plugin-provincial-sso/contracts';
import { auditLog } from '../audit';
import { personalData } from '../personal-data';
import { provincialSso } from '../store/provincial-sso';
import { workflow } from '../store/workflow';

/** Hands the sign-in plugin what it needs of this project: accounts, keys, the audit log, the time. */
export function registerProvincialSignIn(strapi: Core.Strapi): void {
  const numbers = personalData(strapi);
  const accounts: unknown = strapi.service('api::account.directory');
  provincialSso(strapi, 'registry').registerHost({
    accounts: accounts as AccountDirectory,
    vault: {
      seal: (plain) => numbers.seal(plain),
      open: (sealed) => numbers.open(sealed),
      index: (kind, value) => numbers.index.of(kind, value),
    },
    audit: auditLog(strapi),
    clock: { now: () => workflow(strapi, 'clock').now() },
  });
}
