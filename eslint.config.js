import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import eslint from '@eslint/js';
import * as locker from '@locker/eslint-plugin-locker';
import salesforceLwc from '@salesforce/eslint-config-lwc';
import aura from '@salesforce/eslint-plugin-aura';
import jest from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';

const LWC_ROOT = 'force-app/main/default/lwc';
const LWC_SOURCES = ['force-app/**/lwc/**/*.ts', 'sim-app/**/lwc/**/*.ts'];
const TESTS = ['**/__tests__/**/*.ts'];

/** Bundles without a template: services and domain modules, which own their timers and end them. */
const modulesWithoutTemplate = existsSync(LWC_ROOT)
    ? readdirSync(LWC_ROOT).filter((name) => !existsSync(join(LWC_ROOT, name, `${name}.html`)))
    : [];

/** Distortions of Lightning Web Security that do not change what typed components can do. */
const harmlessDistortions = {
    // Distorted for code given as text, which `no-implied-eval` forbids.
    '@locker/locker/distorted-window-set-timeout': 'off',
    '@locker/locker/distorted-window-set-interval': 'off',
    // Keys get a prefix per namespace; every component of this project shares one namespace.
    '@locker/locker/distorted-storage-constructor': 'off',
    // Sanitized for html, head and body only, which no component can reach here.
    '@locker/locker/distorted-node-text-content-setter': 'off',
    // Guarded against values that change while being read; a typed string does not.
    '@locker/locker/distorted-element-set-attribute': 'off',
    '@locker/locker/distorted-element-toggle-attribute': 'off',
};

const lockerRules = {
    ...Object.fromEntries(
        Object.keys(locker.rules).map((rule) => [`@locker/locker/${rule}`, 'error']),
    ),
    ...harmlessDistortions,
};

/** The core rules that see less than their TypeScript counterparts, and those counterparts. */
const typeScriptCounterparts = {
    'no-undef': 'off',
    'no-redeclare': 'off',
    'no-unused-vars': 'off',
    'no-shadow': 'off',
    'no-use-before-define': 'off',
    'no-unused-expressions': 'off',
    'no-throw-literal': 'off', // `only-throw-error` sees more, see .oxlintrc.json
    'no-confusing-arrow': 'off', // asks for parentheses that prettier takes away
    'no-return-await': 'off',
    'default-case': 'off', // `switch-exhaustiveness-check` asks for every member of a union, there too
    // A discarded promise has to be written as `void promise`.
    'no-void': ['error', { allowAsStatement: true }],
    '@typescript-eslint/no-shadow': 'error',
    '@typescript-eslint/no-use-before-define': ['error', { functions: false, typedefs: false }],
};

const strictTypeScript = {
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/no-unused-vars': [
        'error',
        { args: 'after-used', argsIgnorePattern: '^_', caughtErrors: 'all' },
    ],
    '@typescript-eslint/consistent-type-imports': 'error',
    'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    eqeqeq: ['error', 'smart'],
};

/** What can be told from one file; the rules that need types are in .oxlintrc.json. */
export default tseslint.config(
    {
        ignores: [
            'node_modules/',
            'dist/',
            '.cache/',
            'coverage/',
            'test-results/',
            'playwright-report/',
            // Compiled from the .ts beside them.
            'force-app/**/lwc/**/*.js',
            'sim-app/**/lwc/**/*.js',
            // Components as customers write them, some broken on purpose.
            'e2e/fixtures/',
            // Third-party libraries and built scripts that only travel.
            'force-app/**/staticresources/',
            'sim-app/**/staticresources/',
        ],
    },
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },

    {
        name: 'project/typescript',
        files: ['**/*.ts'],
        extends: [eslint.configs.recommended, tseslint.configs.recommended],
        rules: strictTypeScript,
    },

    {
        name: 'project/lightning-web-components',
        files: LWC_SOURCES,
        extends: [salesforceLwc.configs.recommendedTs],
        plugins: { '@locker/locker': locker },
        // One parser for the rules of the preset and ours.
        languageOptions: { parser: tseslint.parser },
        rules: {
            ...typeScriptCounterparts,
            ...strictTypeScript,
            ...lockerRules,
            'import/named': 'off', // the compiler resolves names, and it knows platform modules
            'import/namespace': 'off',
            'import/default': 'off',
            'import/export': 'off',
        },
    },
    {
        name: 'project/timers',
        // Deadlines and clocks are what these modules are for. Components with a template take
        // theirs from such a module, so that no timer outlives a disconnected component.
        files: modulesWithoutTemplate
            .map((name) => `${LWC_ROOT}/${name}/**/*.ts`)
            .concat(`${LWC_ROOT}/*/{clock,timers}.ts`),
        rules: { '@lwc/lwc/no-async-operation': 'off' },
    },

    {
        name: 'project/aura',
        files: ['force-app/**/aura/**/*.js', 'sim-app/**/aura/**/*.js'],
        extends: [aura.configs.locker],
        // A controller, helper or renderer is one object expression in parentheses.
        rules: { 'no-unused-expressions': 'off' },
    },

    {
        name: 'project/unit-tests',
        files: TESTS,
        extends: [jest.configs['flat/recommended']],
        rules: {
            'jest/expect-expect': [
                'error',
                { assertFunctionNames: ['expect', 'expect*', 'assert*', 'fc.assert'] },
            ],
            'jest/no-standalone-expect': 'off', // property tests expect inside fast-check callbacks
            // Tests run in jsdom and Node: no sandbox distorts them, and they may wait and look in.
            ...Object.fromEntries(Object.keys(lockerRules).map((rule) => [rule, 'off'])),
            'no-await-in-loop': 'off',
            '@lwc/lwc/no-async-operation': 'off',
            '@lwc/lwc/no-document-query': 'off',
            '@lwc/lwc/prefer-custom-event': 'off', // tests play the browser's own events
            '@lwc/lwc/no-inner-html': 'off',
        },
    },
    {
        name: 'project/browser-tests',
        // Playwright's `test` and `expect` are no jest ones.
        files: ['e2e/**/*.ts'],
        rules: Object.fromEntries(
            Object.keys(jest.configs['flat/recommended'].rules).map((rule) => [rule, 'off']),
        ),
    },
    {
        name: 'project/import-types',
        // An import at the top would turn ambient declarations into a module, and tests name the
        // type of a module that they load anew.
        files: ['**/*.d.ts', ...TESTS],
        rules: {
            '@typescript-eslint/consistent-type-imports': [
                'error',
                { disallowTypeAnnotations: false },
            ],
        },
    },
    {
        name: 'project/configuration-files',
        files: ['*.js', 'jest/*.cjs'],
        extends: [eslint.configs.recommended],
        languageOptions: { globals: { require: 'readonly', module: 'readonly' } },
    },
);
