/**
 * Who may know whom: the table of docs/architecture.md as rules. tests/architecture proves that each of
 * them bites. `$1` and `$2` stand for what the groups of `from.path` matched.
 */

const OUTPUT = '(^|\\.\\./)(dist|build|public)/';
const SERVER = '^plugins/([^/]+)/server/src';
const LAYERS = 'engine|domain|application|adapters|translations';
/** What Strapi calls first, with itself in hand: these pass it to the container. */
const ENTRY = 'index|register|bootstrap|destroy';

const own = (layer) => `^plugins/$1/server/src/${layer}/`;
const ownContracts = '^plugins/$1/contracts/';
const npm = (...names) => `(^|node_modules/)(@types/)?(${names.join('|')})(/|$)`;

/** Libraries that only compute: they read no clock, no file and no network of their own accord. */
const COMPUTING = npm('zod', 'luxon', 'libphonenumber-js');
const BPMN = npm(
  'bpmn-engine',
  'bpmn-elements',
  'bpmn-moddle',
  'moddle',
  'moddle-xml',
  'moddle-context-serializer',
  'smqp',
  'feelin',
  '@bpmn-io/feelin',
  'lezer-feel',
  '@lezer/[^/]+',
);
/** Of Node's modules only hashing is computing; time, ids and randomness come through ports (see eslint). */
const HASHING = '^(node:)?crypto$';

const only = (name, comment, from, ...allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});

const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    only(
      'engine-knows-only-bpmn',
      'The engine knows itself, its contracts, and the libraries that read and run BPMN and FEEL.',
      `${SERVER}/engine/`,
      own('engine'),
      ownContracts,
      BPMN,
      COMPUTING,
    ),
    only(
      'plugin-domain-is-pure',
      'A plugin’s domain knows itself and its contracts.',
      `${SERVER}/domain/`,
      own('domain'),
      ownContracts,
      COMPUTING,
      HASHING,
    ),
    only(
      'api-domain-is-pure',
      'The domain of an API knows itself, its contracts and the domain that all of src/ shares.',
      '^src/api/([^/]+)/domain/',
      '^src/api/$1/(domain|contracts)/',
      '^src/(domain|contracts)/',
      COMPUTING,
      HASHING,
    ),
    only(
      'shared-domain-is-pure',
      'The domain that all of src/ shares knows itself and contracts: the host’s and the plugins’.',
      '^src/domain/',
      '^src/(domain|contracts)/',
      '^plugins/[^/]+/contracts/',
      COMPUTING,
      HASHING,
    ),
    only(
      'application-knows-no-adapter',
      'Use cases know engine, domain, themselves and contracts; all else reaches them through ports.',
      `${SERVER}/application/`,
      own('(application|domain|translations)'),
      '^plugins/$1/server/src/engine/index\\.ts$',
      ownContracts,
      COMPUTING,
      HASHING,
    ),
    only(
      'contracts-stand-alone',
      'Server, admin and portal share the contracts, so these know nothing but zod.',
      '^plugins/([^/]+)/contracts/',
      ownContracts,
      npm('zod'),
    ),
    never(
      'adapters-know-only-ports',
      'Adapters implement ports: of their server they know ports, the engine’s index and themselves.',
      { path: `${SERVER}/adapters/` },
      {
        path: '^plugins/$1/(server|admin)/',
        pathNot: [
          own('(adapters|translations)'),
          '^plugins/$1/server/src/application/ports(\\.ts$|/)',
          '^plugins/$1/server/src/engine/index\\.ts$',
        ],
      },
    ),
    never(
      'glue-knows-no-adapter',
      'Controllers, routes, policies, services and content types know the application, never what is behind it.',
      { path: `${SERVER}/(?!(${LAYERS})/|container\\.ts$)` },
      { path: '^plugins/$1/server/src/(adapters|engine|domain)/' },
    ),
    never(
      'glue-gets-use-cases-handed',
      'Only the plugin’s entry points and the index of a folder ask the container; other glue may name its type.',
      { path: `${SERVER}/(?!(${LAYERS})/|container\\.ts$)`, pathNot: `/(${ENTRY})\\.ts$` },
      { path: '^plugins/$1/server/src/container\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    never(
      'glue-needs-no-library-but-strapi',
      'What needs another library is a use case or an adapter; input is parsed with zod at the border.',
      { path: `${SERVER}/(?!(${LAYERS})/|container\\.ts$)` },
      { path: 'node_modules/', pathNot: [npm('@strapi/[^/]+', 'zod')] },
    ),
    never(
      'only-entry-points-know-the-container',
      'Layers get what they need handed in; they do not ask the container for it.',
      { path: `${SERVER}/(${LAYERS})/` },
      { path: '^plugins/$1/server/src/container\\.ts$' },
    ),
    never(
      'plugin-admin-knows-only-contracts',
      'What the panel needs of the server comes over HTTP; the two share contracts.',
      { path: '^plugins/([^/]+)/admin/' },
      { path: '^(plugins/$1/server|src|config|database|portal)/' },
    ),
    never(
      'host-admin-knows-only-contracts',
      'src/admin runs in the browser: of this installation it knows contracts.',
      { path: '^src/admin/' },
      { path: '^(src|config|database|portal)/', pathNot: ['^src/(admin|contracts)/'] },
    ),
    never(
      'browser-code-has-no-node',
      'The admin panel and the portal run in a browser.',
      { path: '^(plugins/[^/]+/admin|src/admin|portal/src)/' },
      { dependencyTypes: ['core'] },
    ),
    never(
      'portal-knows-only-the-api',
      'The portal proves that the HTTP interface is enough: it knows a client generated from its description.',
      { path: '^portal/' },
      { path: '^(src|plugins|config|database|scripts)/' },
    ),
    never(
      'plugins-know-no-plugin',
      'Plugins meet at run time: strapi.plugin(x).service(y).',
      { path: '^plugins/([^/]+)/' },
      { path: '^plugins/', pathNot: ['^plugins/$1/'] },
    ),
    never(
      'plugins-know-no-host',
      'Any Strapi project could install a plugin; it knows nothing of units or accounts.',
      { path: '^plugins/' },
      { path: '^(src|config|database|scripts|portal)/' },
    ),
    never(
      'host-knows-only-contracts-of-plugins',
      'The host talks to a plugin through its services; it may import what the plugin publishes as contracts.',
      { path: '^(src|config|database)/' },
      { path: '^plugins/', pathNot: ['^plugins/[^/]+/(contracts/|strapi-contracts\\.js$)'] },
    ),
    never(
      'apis-stay-apart',
      'One API of the host reaches another through its services or its index, never its inside.',
      { path: '^src/api/([^/]+)/' },
      { path: '^src/api/', pathNot: ['^src/api/$1/', '^src/api/[^/]+/index\\.ts$'] },
    ),
    never(
      'nothing-knows-tests',
      'Tests know the product, not the other way round.',
      { pathNot: '^tests/' },
      { path: '(^|\\.\\./)tests/' },
    ),
    never(
      'nothing-knows-build-output',
      'What a build made is no source. The plugins’ one-line doors are how Strapi finds their built server.',
      { pathNot: '^plugins/[^/]+/strapi-[a-z]+\\.js$' },
      { path: OUTPUT, pathNot: 'node_modules/' },
    ),
    never(
      'no-circles',
      'Two files that need each other are one concept, or hide a third.',
      {},
      { circular: true },
    ),
    never(
      'every-import-resolves',
      'A rule cannot see where an import leads that leads nowhere.',
      { pathNot: '^plugins/[^/]+/strapi-[a-z]+\\.js$' },
      { couldNotResolve: true },
    ),
  ],
  options: {
    doNotFollow: { path: '(^|/)(node_modules|dist|build|public|coverage|\\.[a-z]+)/' },
    // In a shared folder of packages the real path tells whose file it is.
    preserveSymlinks: false,
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.jsx', '.json', '.css', '.d.ts'],
    },
  },
};
