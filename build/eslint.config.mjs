import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { ROOT } from './steps/root.mjs';
import { kitFilesOf } from './steps/page-files.mjs';

const CODE = ['**/*.{ts,tsx,mjs}'];
const TYPED = ['{electron,renderer,test,build}/**/*.{ts,tsx}'];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'A named export keeps one name for one thing.',
};

/** Laptops and phones open these through http://192.168.…: no secure context. */
const CLASS_PAGES = ['student', 'remote'];

/** What is undefined without a secure context. */
const SECURE_CONTEXT = [
  'serviceWorker',
  'wakeLock',
  'getBattery',
  'locks',
  'mediaDevices',
  'clipboard',
  'subtle',
  'randomUUID',
].join('|');
const noSecureContext = [
  {
    selector: `MemberExpression[property.name=/^(${SECURE_CONTEXT})$/]`,
    message: 'Needs a secure context; laptops and phones of the class have none.',
  },
  {
    selector: `VariableDeclarator[init.name=/^(navigator|crypto)$/] Property[key.name=/^(${SECURE_CONTEXT})$/]`,
    message: 'Needs a secure context; laptops and phones of the class have none.',
  },
  {
    selector: ':matches(CallExpression, MemberExpression) > Identifier.object[name="caches"]',
    message: 'Needs a secure context; laptops and phones of the class have none.',
  },
  {
    selector: 'MemberExpression[object.name=/^(window|self|globalThis)$/][property.name="caches"]',
    message: 'Needs a secure context; laptops and phones of the class have none.',
  },
];

/** Rules get the time and chance passed in; the compiler already refuses Node, DOM and timers there. */
const noClockNoChance = [
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'Rules have no clock: pass the time in.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Rules have no clock: pass the time in.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Rules have no chance: pass it in.',
  },
];

function restricted(...more) {
  return { 'no-restricted-syntax': ['error', noDefaultExport, ...more] };
}

export default tseslint.config(
  { ignores: ['node_modules/', 'out/', 'dist/', 'test/output/', 'assets/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: CODE, extends: [tseslint.configs.recommended] },
  {
    files: CODE,
    rules: {
      ...restricted(),
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-control-regex': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', 500],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^\\.\\./\\.\\./(?!package\\.json$)',
              message: 'Use the package imports (#kit/…).',
            },
          ],
        },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: TYPED,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: ROOT } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      // A page has no package import of its own; the import rules already keep it at home.
      'no-restricted-imports': 'off',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: ['electron/*/rules/**/*.ts', 'electron/protocol/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: restricted(...noClockNoChance),
  },
  {
    files: CLASS_PAGES.flatMap((page) => [
      `renderer/${page}/**/*.{ts,tsx}`,
      ...kitFilesOf(ROOT, page),
    ]),
    ignores: ['**/*.test.{ts,tsx}'],
    rules: restricted(...noSecureContext),
  },
  {
    files: ['build/*.config.{ts,mjs}', 'build/checks/vitest-reporter.mjs'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
