/**
 * Three projects: `unit` needs nothing but the source; `contract` holds adapters against real servers and a
 * real PostgreSQL; `system` boots the installation on one (features, integration, browser).
 */
const { availableParallelism } = require('node:os');

const esmPackages = [
  'temporal-polyfill',
  'temporal-utils',
  'temporal-spec',
  'bpmn-moddle',
  'bpmn-js',
  'diagram-js',
  'moddle',
  'moddle-xml',
  'min-dash',
  'saxen',
  'feelin',
  '@lezer',
  'lezer-feel',
  '@bpmn-io',
  'openid-client',
  'jose',
  'oauth4webapi',
  'luxon',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
];

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: {
    '^.+\\.(m?[jt]s)$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`, '<rootDir>/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/build/', '<rootDir>/.data/'],
  moduleNameMapper: {
    '^bcryptjs$': '<rootDir>/tests/support/bcrypt-few-rounds.cjs',
    // Its exports name no condition that Jest's require knows.
    '^file-type$': '<rootDir>/node_modules/file-type/index.js',
    '^@city/plugin-([a-z-]+)/contracts$': '<rootDir>/plugins/$1/contracts/index.ts',
    '^.*/plugins/([^/]+)/strapi-server(\\.js)?$': '<rootDir>/plugins/$1/server/src/index.ts',
  },
};

module.exports = {
  testTimeout: 30_000,
  testSequencer: '<rootDir>/tests/support/long-files-first.cjs',
  // More than there are cores, for each of them waits now and then for a browser or a database. The database has
  // connections for four installations.
  maxWorkers: Math.min(availableParallelism() * 2, 4),
  projects: [
    {
      ...shared,
      displayName: 'system',
      globalSetup: '<rootDir>/tests/support/global-setup.cjs',
      globalTeardown: '<rootDir>/tests/support/global-teardown.cjs',
      testMatch: ['<rootDir>/tests/{features,integration,browser}/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'contract',
      globalSetup: '<rootDir>/tests/support/global-setup.cjs',
      globalTeardown: '<rootDir>/tests/support/global-teardown.cjs',
      testMatch: ['<rootDir>/tests/contract/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/unit/**/*.test.ts', '<rootDir>/tests/architecture/**/*.test.ts'],
    },
  ],
};
