import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { SIM_APP } from '../sim-app/stand-in-form';
import { checkBundlesCompile } from './compile-bundles';
import { checkContentFiles } from './content-files';
import { examineConversion } from './conversion';
import { checkConvertedPackage } from './converted-package';
import { type Problem, sortProblems } from './problem';
import { readProject } from './project';
import { checkStandInDifferences } from './stand-in-differences';
import { checkUnchangedSources } from './unchanged-sources';

/**
 * The parts that need the compiled bundles: the platform's own compiler over each of them, and
 * the comparison of what would travel with what should, in the form for the vendor's package and,
 * where the project has stand-ins, in the form for those. The conversions run beside the compiler.
 * @param root folder of `sfdx-project.json`, its Lightning web components built
 */
export async function checkBuiltProject(root: string): Promise<Problem[]> {
    const project = readProject(root);
    const simApp = join(root, SIM_APP);
    const converted = examineConversion(root, 'vendor', async (vendor) => [
        ...checkConvertedPackage(project, vendor),
        ...checkUnchangedSources(project, vendor),
        ...(existsSync(simApp)
            ? await examineConversion(root, 'stand-in', (standIn) =>
                  checkStandInDifferences(vendor, standIn, readProject(simApp)),
              )
            : []),
    ]);
    const [fromCompiler, fromConversion] = await Promise.all([
        checkBundlesCompile(project),
        converted,
    ]);
    return sortProblems([...checkContentFiles(project), ...fromCompiler, ...fromConversion]);
}
