/**
 * Before the first test: builds the static resource that tests load as components do, unless it is
 * there already. The build is TypeScript, which only a process of its own can run here.
 */
const { execFileSync } = require('node:child_process');
const { execPath } = require('node:process');

module.exports = ({ rootDir }) => {
    const build = ['--import', 'tsx', 'scripts/build-dial-numbers.ts', '--if-stale'];
    execFileSync(execPath, build, { cwd: rootDir, stdio: 'inherit' });
};
