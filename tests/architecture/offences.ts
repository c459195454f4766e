/**
 * One import that breaks a rule of the table, and one that the same file may make. `from` and `to` are
 * paths inside an invented project; a `to` without a slash in front names an npm package or a Node module.
 */
export interface Example {
  readonly from: string;
  readonly to: string;
  /** Whether the import is one of types, which is gone when the code runs. */
  readonly typeOnly?: true;
}

export interface Evidence {
  readonly offences: readonly Example[];
  readonly allowed: readonly Example[];
  /** What else has to be imported for an offence to be one. */
  readonly around?: readonly Example[];
}

const server = '/plugins/workflow/server/src';

const from = (file: string, ...targets: string[]): Example[] => targets.map((to) => ({ from: file, to }));

export const evidence: Readonly<Record<string, Evidence>> = {
  'engine-knows-only-bpmn': {
    offences: from(
      `${server}/engine/step.ts`,
      `${server}/application/ports.ts`,
      `${server}/domain/task.ts`,
      `${server}/adapters/strapi/tasks.ts`,
      `${server}/controllers/task.ts`,
      '@strapi/strapi',
      'node:fs',
      'node:crypto',
      'pg',
    ),
    allowed: from(
      `${server}/engine/step.ts`,
      `${server}/engine/load.ts`,
      '/plugins/workflow/contracts/task.ts',
      'bpmn-engine',
      'bpmn-elements',
      'feelin',
    ),
  },
  'plugin-domain-is-pure': {
    offences: from(
      `${server}/domain/task.ts`,
      `${server}/engine/index.ts`,
      `${server}/application/ports.ts`,
      '/src/domain/mobile.ts',
      'bpmn-engine',
      '@strapi/strapi',
      'node:fs',
    ),
    allowed: from(
      `${server}/domain/task.ts`,
      `${server}/domain/calendar.ts`,
      '/plugins/workflow/contracts/task.ts',
    ),
  },
  'api-domain-is-pure': {
    offences: from(
      '/src/api/unit/domain/credit-code.ts',
      '/src/api/unit/services/unit.ts',
      '/src/api/account/domain/mobile.ts',
      '/plugins/workflow/contracts/task.ts',
      '@strapi/strapi',
      'pg',
      'node:fs',
    ),
    allowed: from(
      '/src/api/unit/domain/credit-code.ts',
      '/src/api/unit/domain/name.ts',
      '/src/api/unit/contracts/unit.ts',
      '/src/domain/mobile.ts',
      'libphonenumber-js',
    ),
  },
  'shared-domain-is-pure': {
    offences: from('/src/domain/mobile.ts', '/src/api/unit/domain/name.ts', '@strapi/strapi', 'node:fs'),
    allowed: from('/src/domain/mobile.ts', '/src/domain/mask.ts', 'libphonenumber-js'),
  },
  'application-knows-no-adapter': {
    offences: from(
      `${server}/application/complete.ts`,
      `${server}/adapters/strapi/tasks.ts`,
      `${server}/engine/load.ts`,
      `${server}/controllers/task.ts`,
      `${server}/container.ts`,
      '@strapi/strapi',
      'bpmn-engine',
      'pg',
      'node:fs',
    ),
    allowed: from(
      `${server}/application/complete.ts`,
      `${server}/application/ports.ts`,
      `${server}/engine/index.ts`,
      `${server}/domain/task.ts`,
      '/plugins/workflow/contracts/task.ts',
    ),
  },
  'contracts-stand-alone': {
    offences: from(
      '/plugins/workflow/contracts/task.ts',
      `${server}/domain/task.ts`,
      '/plugins/workflow/admin/src/inbox.tsx',
      '@strapi/strapi',
      'luxon',
      'node:fs',
    ),
    allowed: from('/plugins/workflow/contracts/task.ts', '/plugins/workflow/contracts/errors.ts', 'zod'),
  },
  'adapters-know-only-ports': {
    offences: from(
      `${server}/adapters/strapi/tasks.ts`,
      `${server}/application/complete.ts`,
      `${server}/domain/task.ts`,
      `${server}/engine/load.ts`,
      `${server}/controllers/task.ts`,
      `${server}/index.ts`,
    ),
    allowed: from(
      `${server}/adapters/strapi/tasks.ts`,
      `${server}/application/ports.ts`,
      `${server}/engine/index.ts`,
      `${server}/adapters/strapi/rows.ts`,
      '/plugins/workflow/contracts/task.ts',
      '@strapi/strapi',
      'pg',
      'node:fs',
    ),
  },
  'glue-knows-no-adapter': {
    offences: [
      ...from(
        `${server}/controllers/task.ts`,
        `${server}/adapters/strapi/tasks.ts`,
        `${server}/engine/index.ts`,
      ),
      ...from(`${server}/index.ts`, `${server}/adapters/strapi/rows.ts`, `${server}/domain/task.ts`),
    ],
    allowed: from(
      `${server}/controllers/task.ts`,
      `${server}/application/complete.ts`,
      '/plugins/workflow/contracts/task.ts',
      '@strapi/utils',
    ),
  },
  'glue-gets-use-cases-handed': {
    offences: [
      ...from(`${server}/services/task.ts`, `${server}/container.ts`),
      ...from(`${server}/permissions.ts`, `${server}/container.ts`),
    ],
    allowed: [
      ...from(`${server}/bootstrap.ts`, `${server}/container.ts`),
      ...from(`${server}/services/index.ts`, `${server}/container.ts`),
      { from: `${server}/controllers/handlers.ts`, to: `${server}/container.ts`, typeOnly: true },
    ],
  },
  'glue-needs-no-library-but-strapi': {
    offences: [
      ...from(`${server}/routes/task.ts`, 'pg', 'bpmn-engine'),
      ...from(`${server}/index.ts`, 'luxon'),
    ],
    allowed: from(`${server}/routes/task.ts`, '@strapi/strapi', '@strapi/utils', 'zod'),
  },
  'only-entry-points-know-the-container': {
    offences: from(`${server}/adapters/jobs/timers.ts`, `${server}/container.ts`),
    allowed: from(
      `${server}/container.ts`,
      `${server}/adapters/notify/mail.ts`,
      `${server}/application/start.ts`,
    ),
  },
  'plugin-admin-knows-only-contracts': {
    offences: from(
      '/plugins/workflow/admin/src/task.tsx',
      `${server}/application/ports.ts`,
      `${server}/engine/index.ts`,
      '/src/index.ts',
    ),
    allowed: from(
      '/plugins/workflow/admin/src/task.tsx',
      '/plugins/workflow/contracts/task.ts',
      '/plugins/workflow/admin/src/inbox.tsx',
      'react',
    ),
  },
  'host-admin-knows-only-contracts': {
    offences: from(
      '/src/admin/app.tsx',
      '/src/index.ts',
      '/src/api/unit/domain/name.ts',
      '/config/server.ts',
    ),
    allowed: from('/src/admin/app.tsx', '/src/admin/theme.ts', '/plugins/workflow/contracts/task.ts'),
  },
  'browser-code-has-no-node': {
    offences: [
      ...from('/plugins/workflow/admin/src/inbox.tsx', 'node:fs'),
      ...from('/src/admin/theme.ts', 'node:path'),
      ...from('/portal/src/main.tsx', 'node:crypto'),
    ],
    allowed: from('/src/index.ts', 'node:fs'),
  },
  'portal-knows-only-the-api': {
    offences: from(
      '/portal/src/client.ts',
      '/plugins/workflow/contracts/task.ts',
      '/src/api/unit/domain/name.ts',
      '/config/server.ts',
    ),
    allowed: from('/portal/src/client.ts', '/portal/src/page.ts', 'react'),
  },
  'plugins-know-no-plugin': {
    offences: from(
      '/plugins/provincial-sso/server/src/adapters/jis/ticket.ts',
      '/plugins/workflow/contracts/task.ts',
      `${server}/application/ports.ts`,
    ),
    allowed: from(
      '/plugins/provincial-sso/server/src/adapters/jis/ticket.ts',
      '/plugins/provincial-sso/contracts/ticket.ts',
    ),
  },
  'plugins-know-no-host': {
    offences: from(`${server}/adapters/strapi/units.ts`, '/src/api/unit/domain/name.ts', '/config/server.ts'),
    allowed: from(`${server}/adapters/strapi/units.ts`, `${server}/adapters/strapi/rows.ts`),
  },
  'host-knows-only-contracts-of-plugins': {
    offences: [
      ...from(
        '/src/api/unit/services/unit.ts',
        `${server}/application/ports.ts`,
        `${server}/engine/index.ts`,
      ),
      ...from('/src/index.ts', `${server}/container.ts`, '/plugins/workflow/admin/src/inbox.tsx'),
    ],
    allowed: from('/src/api/unit/services/unit.ts', '/plugins/workflow/contracts/task.ts'),
  },
  'apis-stay-apart': {
    offences: from(
      '/src/api/unit/controllers/unit.ts',
      '/src/api/account/services/account.ts',
      '/src/api/account/domain/mobile.ts',
    ),
    allowed: from(
      '/src/api/unit/controllers/unit.ts',
      '/src/api/unit/domain/name.ts',
      '/src/api/account/index.ts',
      '/src/domain/mobile.ts',
    ),
  },
  'nothing-knows-tests': {
    offences: [
      ...from('/src/workflows/actions.ts', '/tests/support/clock.ts'),
      ...from('/scripts/demo.mjs', '/tests/support/clock.ts'),
    ],
    allowed: from('/tests/unit/clock.test.ts', '/tests/support/clock.ts', '/src/index.ts'),
  },
  'nothing-knows-build-output': {
    offences: [
      ...from('/src/workflows/actions.ts', '/dist/src/index.js', '/public/portal/main.js'),
      ...from('/tests/unit/clock.test.ts', '/dist/src/index.js', '/build/index.js'),
    ],
    allowed: from('/plugins/workflow/strapi-server.js', '/dist/src/index.js'),
  },
  'no-circles': {
    offences: from('/src/workflows/circle-a.ts', '/src/workflows/circle-b.ts'),
    around: from('/src/workflows/circle-b.ts', '/src/workflows/circle-a.ts'),
    allowed: from('/src/workflows/circle-b.ts', '/src/workflows/leaf.ts'),
  },
  'every-import-resolves': {
    offences: from('/src/workflows/actions.ts', 'no-such-package'),
    allowed: from('/plugins/workflow/strapi-contracts.js', 'no-such-package'),
  },
};
