import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

export default {
    ...jestConfig,
    // Compiled bundles lie beside their sources after a build: tests always read the sources.
    moduleFileExtensions: ['ts', 'js', 'html', 'json'],
    modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
    testMatch: ['**/__tests__/**/*.test.ts'],
};
