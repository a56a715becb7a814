/**
 * Transformer for TypeScript that never runs on the platform: the LWC transformer
 * ties every class to the component engine, which needs a page. `jest.mock` is not hoisted.
 */
const { transformSync } = require('esbuild');

module.exports = {
    process(source, path) {
        const { code } = transformSync(source, {
            loader: 'ts',
            format: 'cjs',
            target: 'node20',
            // Jest's module registry answers `require`, not `import()`.
            supported: { 'dynamic-import': false },
            sourcefile: path,
            sourcemap: 'inline',
        });
        return { code };
    },
};
