/** Builds the static resource `ConnectsDialNumbers` and knows whether it has to be built anew. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { build } from 'esbuild';

import { listFiles } from '../lwc-bundles';
import { readTimeZones, readRegions } from './geo-tables';
import { readCountries, readEmergencyNumbers, readShortNumbers } from './google-metadata';
import { packageVersions } from './packages';
import { STATIC_RESOURCE } from './static-resource-path';
import type { NumberTables } from './tables';

const SOURCES = 'scripts/dial-numbers';

/** What a build made. */
export interface BuiltResource {
    readonly bytes: number;
    readonly gzipped: number;
    readonly builtFrom: Readonly<Record<string, string>>;
}

/**
 * Builds the static resource unless it was built from the same sources and packages before.
 * @param root folder of the project
 * @returns null when nothing had to be done
 * @throws Error when a package is missing or has other data than expected
 */
export async function ensureDialNumbers(root: string): Promise<BuiltResource | null> {
    const file = join(root, STATIC_RESOURCE);
    const isFresh =
        existsSync(file) && readFileSync(file, 'utf8').startsWith(banner(fingerprint(root)));
    return isFresh ? null : buildDialNumbers(root);
}

/**
 * Builds the static resource. The same sources and packages make the same file.
 * @param root folder of the project
 * @throws Error when a package is missing or has other data than expected
 */
export async function buildDialNumbers(root: string): Promise<BuiltResource> {
    const tables = readTables(root);
    const code = `${banner(fingerprint(root))}\n${await bundle(root, tables)}`;
    const file = join(root, STATIC_RESOURCE);
    mkdirSync(dirname(file), { recursive: true });
    // Whoever reads it meanwhile sees the old file or the new one.
    const unfinished = `${file}.${process.pid}.tmp`;
    writeFileSync(unfinished, code);
    renameSync(unfinished, file);
    return {
        bytes: Buffer.byteLength(code),
        gzipped: gzipSync(code).length,
        builtFrom: tables.builtFrom,
    };
}

/** Reads everything that the static resource carries besides libphonenumber-js. */
export function readTables(root: string): NumberTables {
    return {
        builtFrom: packageVersions(root),
        countries: readCountries(),
        emergency: readEmergencyNumbers(),
        shortNumbers: readShortNumbers(),
        timeZones: readTimeZones(root),
        regions: readRegions(root),
    };
}

async function bundle(root: string, tables: NumberTables): Promise<string> {
    const result = await build({
        absWorkingDir: root,
        entryPoints: [join(SOURCES, 'browser/global.ts')],
        bundle: true,
        write: false,
        format: 'iife',
        platform: 'browser',
        target: 'es2022',
        minify: true,
        charset: 'ascii',
        legalComments: 'none',
        // The same file in every folder: no settings but these.
        tsconfigRaw: {},
        define: { DIAL_NUMBER_TABLES: JSON.stringify(tables) },
        logLevel: 'warning',
    });
    const [file] = result.outputFiles;
    if (file === undefined) {
        throw new Error('esbuild made no file.');
    }
    return file.text;
}

/** The first line of the file: where its parts come from, and what it was built from. */
function banner(hash: string): string {
    return `/*! ConnectsDialNumbers ${hash}. Licences: THIRD-PARTY-NOTICES.md of Connects Toolkit. */`;
}

function fingerprint(root: string): string {
    const hash = createHash('sha256').update(JSON.stringify(packageVersions(root)));
    for (const file of listFiles(join(root, SOURCES)).filter((name) => name.endsWith('.ts'))) {
        hash.update(file).update(readFileSync(join(root, SOURCES, file)));
    }
    return hash.digest('hex').slice(0, 16);
}
