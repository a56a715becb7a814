/** Licences of what the static resource is made of; they travel with it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages whose code the pages' scripts hold, with the file of their licence. */
const PACKAGES: Readonly<Record<string, string>> = {
    '@lwc/engine-dom': 'LICENSE.md',
    '@lwc/synthetic-shadow': 'LICENSE.md',
    'lightning-base-components': 'LICENSE.txt',
};

const PACKAGE_INPUT = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** Versions of the packages, by name. */
export function bundledVersions(root: string): Record<string, string> {
    return Object.fromEntries(
        Object.keys(PACKAGES).map((name) => {
            const file = join(root, 'node_modules', name, 'package.json');
            const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
            return [name, version];
        }),
    );
}

/**
 * The text of all licences.
 * @param root folder of the project
 * @param inputs files that were bundled, from the project's folder
 * @throws Error when something was bundled whose licence is not known here
 */
export function licenceTexts(root: string, inputs: readonly string[]): string {
    const used = new Set(inputs.flatMap((file) => PACKAGE_INPUT.exec(file)?.[1] ?? []));
    const unknown = [...used].filter((name) => PACKAGES[name] === undefined);
    if (unknown.length > 0) {
        throw new Error(
            `${unknown.join(', ')}: name the file of the licence in scripts/visualforce/notices.ts, ` +
                'so that it travels with what was bundled.',
        );
    }
    const versions = bundledVersions(root);
    const texts = [...used].sort().map((name) => {
        const text = readFileSync(join(root, 'node_modules', name, PACKAGES[name] ?? ''), 'utf8');
        return `${name} ${versions[name] ?? ''}\n${'='.repeat(72)}\n\n${text.trim()}\n`;
    });
    const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
    const icons =
        'The icons in these scripts are those of the Salesforce Lightning Design System as the package ' +
        'lightning-base-components ships them.';
    return [
        'The scripts in this static resource are made from Connects Toolkit and from the packages below.',
        icons,
        '',
        `Connects Toolkit\n${'='.repeat(72)}\n\n${own}\n`,
        ...texts,
    ].join('\n');
}
