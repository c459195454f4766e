// @ts-check
import javascript from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import accessibility from 'eslint-plugin-jsx-a11y-x';
import reactHooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';

const SERVER = ['config/**/*.ts', 'src/**/*.ts', 'database/**/*.ts', 'plugins/*/{contracts,server}/**/*.ts'];
const BROWSER = ['src/admin/**/*.{ts,tsx}', 'plugins/*/admin/**/*.{ts,tsx}', 'portal/src/**/*.{ts,tsx}'];
const TESTS = ['tests/**/*.{ts,tsx}'];
const TYPED = [...SERVER, ...BROWSER, ...TESTS, 'scripts/**/*.ts'];
const SCRIPTS = ['**/*.{js,cjs,mjs}', 'scripts/**/*.ts'];
/** What has to give the same answer for the same input, whenever and wherever it runs. */
const PURE = [
  'plugins/*/server/src/{engine,domain,application}/**/*.ts',
  'src/domain/**/*.ts',
  'src/api/*/domain/**/*.ts',
];

const size = {
  'max-lines': ['error', { max: 300 }],
  complexity: ['error', 10],
};

const house = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-console': 'error',
  'no-param-reassign': 'error',
  'object-shorthand': 'error',
  'prefer-template': 'error',
};

const noEscape = [
  { selector: 'TSEnumDeclaration', message: 'A union of literals says the same and is plain data.' },
  {
    selector: 'TSAsExpression > TSAsExpression',
    message:
      'A cast through unknown hides a wrong type: parse the value, or give it its type where it is made.',
  },
];

const byPort = (what) => `${what} comes through a port, so that a test can say what it is.`;
const purity = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: byPort('The time') },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: byPort('The time'),
  },
  {
    selector:
      'CallExpression[callee.object.name="DateTime"][callee.property.name=/^(now|local|utc)$/][arguments.length=0]',
    message: byPort('The time'),
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: byPort('Randomness'),
  },
  {
    selector:
      'ImportDeclaration[source.value=/^(node:)?crypto$/] > ImportSpecifier[imported.name=/^(random|generate)/]',
    message: byPort('Randomness'),
  },
  { selector: 'CallExpression[callee.name=/^set(Timeout|Interval|Immediate)$/]', message: byPort('Waiting') },
  {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: byPort('Configuration'),
  },
];

const strictTypes = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  // `() => act()` is how an event handler or a test says that the value does not matter.
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  // Only a type alias may stand where a record of unknown values is asked for.
  '@typescript-eslint/consistent-type-definitions': 'off',
  'no-restricted-syntax': ['error', ...noEscape],
};

export default defineConfig(
  globalIgnores([
    '**/node_modules/',
    'dist/',
    'build/',
    'public/{portal,uploads}/',
    'coverage/',
    'types/generated/',
    '.strapi/',
    '.cache/',
    '.data/',
    // Generated from the description of the HTTP interface.
    'portal/src/api/schema.d.ts',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, rules: { ...size, ...house } },
  javascript.configs.recommended,
  {
    files: TYPED,
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'tsconfig.admin.json', 'portal/tsconfig.json', 'tests/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: strictTypes,
  },
  { files: PURE, rules: { 'no-restricted-syntax': ['error', ...noEscape, ...purity] } },
  {
    files: BROWSER,
    extends: [reactHooks.configs.flat.recommended, accessibility.configs.recommended],
  },
  {
    files: TESTS,
    rules: {
      // Jest's matchers stand for a method without its object, and that is their use.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: SCRIPTS,
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'Buffer',
          'fetch',
          'setTimeout',
          'clearTimeout',
          'performance',
          'AbortSignal',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { module: 'writable', require: 'readonly', __dirname: 'readonly' },
    },
  },
  { files: ['public/**/*.js'], languageOptions: { sourceType: 'module' } },
);
