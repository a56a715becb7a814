import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

export default {
    ...jestConfig,
    // Compiled bundles lie beside their sources after a build: tests always read the sources.
    moduleFileExtensions: ['ts', 'js', 'html', 'json'],
    modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
    testMatch: ['**/__tests__/**/*.test.ts'],
    // A busy machine is slow, not wrong.
    testTimeout: 30_000,
    moduleNameMapper: {
        ...jestConfig.moduleNameMapper,
        // Platform modules that carry behaviour: tests use the workbench's, not empty stubs.
        '^lightning/messageService$': '<rootDir>/workbench/platform/lightning/messageService.ts',
        '^lightning/(flowSupport|graphql|navigation|pageReferenceUtils|platformUtilityBarApi|platformWorkspaceApi|uiRecordApi)$':
            '<rootDir>/workbench/platform/lightning/$1.ts',
        '^lightning/platformResourceLoader$': '<rootDir>/jest/platformResourceLoader.ts',
        '^virtual:app-description$': '<rootDir>/jest/appDescription.ts',
        '^@salesforce/apex/ConnectsOrigins\\.visualforce$': '<rootDir>/jest/visualforceOrigin.ts',
        '^@salesforce/messageChannel/(.+)$': '<rootDir>/jest/messageChannel/$1.ts',
    },
    globalSetup: '<rootDir>/jest/globalSetup.cjs',
    setupFilesAfterEnv: ['<rootDir>/jest/setup.cjs'],
    transform: {
        // The first pattern that fits decides.
        '/(bench|jest|scripts|simulator|visualforce|workbench/platform)/.+\\.ts$':
            '<rootDir>/jest/node-typescript.cjs',
        ...jestConfig.transform,
    },
};
