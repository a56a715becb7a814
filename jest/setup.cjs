/**
 * The preset's set-up prepares a page: matchers and polyfills for components. Tests that ask for
 * Node's environment (`@jest-environment node`) have no page to prepare.
 */
const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

if (typeof Element !== 'undefined') {
    jestConfig.setupFilesAfterEnv.forEach((file) => require(file));
    require('@sa11y/jest').setup();
}
