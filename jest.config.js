/**
 * Two projects: `unit` needs nothing but the source; `system` boots the installation on a real
 * PostgreSQL (features, contracts, integration, browser).
 */
const esmPackages = [
  'bpmn-moddle', 'moddle', 'moddle-xml', 'min-dash', 'saxen', 'feelin', '@lezer', 'lezer-feel', '@bpmn-io',
  'openid-client', 'jose', 'oauth4webapi', 'luxon', 'file-type', 'strtok3', 'token-types', 'uint8array-extras',
  '@tokenizer', '@borewit',
];

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: {
    '^.+\\.(m?[jt]s)$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`, '<rootDir>/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/build/', '<rootDir>/.data/'],
  moduleNameMapper: {
    '^@city/plugin-workflow/contracts$': '<rootDir>/plugins/workflow/contracts/index.ts',
  },
};

module.exports = {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.ts', '<rootDir>/tests/architecture/**/*.test.ts'] },
  ],
};
