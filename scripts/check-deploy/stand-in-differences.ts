import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { standInText, vendorNamesIn } from '../sim-app/stand-in-form';
import { type Conversion, conversionProblem } from './conversion';
import type { Problem } from './problem';
import type { DeployProject } from './project';

/** Kinds of metadata that the vendor's package has and `sim-app` stands in for. */
const STAND_IN_TYPES = ['AuraDefinitionBundle', 'LightningMessageChannel', 'StaticResource'];

/** Files whose content is no text: zipped folders and the like. */
const BINARY = /\.resource$/;

/**
 * Checks that the toolkit, converted for the stand-ins, differs from the vendor's form in the names of
 * the vendor's package alone, and that `sim-app` has what it names instead.
 * @param simApp the project of the stand-ins
 */
export function checkStandInDifferences(
    vendor: Conversion,
    standIn: Conversion,
    simApp: DeployProject,
): Problem[] {
    const problems = differingFiles(vendor.files, standIn.files).map((file) =>
        conversionProblem(`"${file}" travels in one form only`, 'both forms have the same files'),
    );
    const standIns = new Set(
        STAND_IN_TYPES.flatMap((type) => [...(simApp.components.get(type)?.keys() ?? [])]),
    );
    const missing = new Set<string>();
    for (const file of vendor.files.filter((each) => standIn.files.includes(each))) {
        if (BINARY.test(file)) {
            continue;
        }
        const text = readFileSync(join(vendor.folder, file), 'utf8');
        if (readFileSync(join(standIn.folder, file), 'utf8') !== standInText(text)) {
            problems.push(
                conversionProblem(
                    `"${file}" is not pointed at the stand-ins`,
                    'name its folder in a glob of "replacements"',
                ),
            );
        }
        vendorNamesIn(text)
            .filter((name) => !standIns.has(name))
            .forEach((name) => missing.add(name));
    }
    return [
        ...problems,
        ...[...missing]
            .sort()
            .map((name) =>
                conversionProblem(
                    `the toolkit names "${name}" of the vendor's package`,
                    'add a stand-in of that name to sim-app',
                ),
            ),
    ];
}

function differingFiles(some: readonly string[], others: readonly string[]): string[] {
    return [
        ...some.filter((file) => !others.includes(file)),
        ...others.filter((file) => !some.includes(file)),
    ];
}
