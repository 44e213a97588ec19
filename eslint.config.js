import js from '@eslint/js'
import { defineConfig } from 'eslint/config'
import regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

const typescript = ['**/*.ts']
const core = ['server/src/core/**/*.ts']

export default defineConfig(
  {
    ignores: ['**/dist/**', '**/node_modules/**', '.vscode-test/**', '.cache/**', '**/*.generated.*', 'coverage/**'],
  },
  js.configs.recommended,
  regexp.configs.recommended,
  {
    rules: {
      // A pattern that backtracks lets one line of an article stop the editor.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
      'max-lines': ['error', { max: 400 }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['scripts/**', '**/*.mjs', '**/*.cjs', '*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
    // What a script reads is ours.
    rules: { 'no-console': 'off', 'regexp/no-super-linear-backtracking': 'off', 'regexp/no-super-linear-move': 'off' },
  },
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['vitest.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // There are no classes here: a function taken out of an object loses no `this`.
      '@typescript-eslint/unbound-method': 'off',
      // The compiler wants brackets here (noPropertyAccessFromIndexSignature).
      '@typescript-eslint/dot-notation': 'off',
      // `type` where a union or mapped type is meant to look like one.
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  {
    files: ['server/src/core/{figures,languages,matching}/**/*.ts'],
    // Parallel arrays of offsets and groups of a pattern that matched are read where they are known to be.
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // Programs that a person runs, and tables of data.
    files: ['test/editor/**/*.ts', 'test/**/*Table.ts'],
    rules: { 'no-console': 'off', 'max-lines': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // A test that looks into what is not there fails, as it should.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: core,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^vscode', message: 'The core knows no editor: convert in lsp/toLsp.ts.' },
            { regex: '^node:', message: 'The core runs in a browser too: take what it needs as an argument.' },
            { regex: '/(?:cli|lsp|project|workspace|bin)/', message: 'The core is what everything else stands on.' },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        ...[
          'console',
          'process',
          'Buffer',
          'fetch',
          'setTimeout',
          'setInterval',
          'setImmediate',
          'queueMicrotask',
          'require',
          'window',
          'document',
          'globalThis',
        ].map((name) => ({
          name,
          message: 'The core is pure: the same input gives the same output, anywhere.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'The core reads no clock: take the day as an argument.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The core reads no clock: take the day as an argument.',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'The core is pure: the same input gives the same output.',
        },
        {
          selector:
            'Program > VariableDeclaration[kind=/^(let|var)$/], Program > ExportNamedDeclaration > VariableDeclaration[kind=/^(let|var)$/]',
          message: 'No mutable state at module level: it would outlive the project it belongs to.',
        },
      ],
    },
  },
  {
    files: ['server/src/**/*.ts', 'client/src/**/*.ts'],
    ignores: core,
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'Program > VariableDeclaration[kind=/^(let|var)$/], Program > ExportNamedDeclaration > VariableDeclaration[kind=/^(let|var)$/]',
          message: 'No mutable state at module level: it hangs off the session and goes with it.',
        },
      ],
    },
  },
  {
    // What runs in a browser as well as on Node, by way of the server or of the extension.
    files: ['server/src/{lsp,project}/**/*.ts', 'client/src/**/*.ts'],
    ignores: ['server/src/lsp/{start,rulePages,timers}.ts', 'client/src/extension.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^node:|/node$',
              message: 'This runs in a browser too: what needs Node is handed over by an entry.',
            },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'setImmediate', 'require'].map((name) => ({
          name,
          message: 'This runs in a browser too, which has none.',
        })),
      ],
    },
  },
)
