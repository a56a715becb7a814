import { checkBundlesCompile } from './compile-bundles';
import { checkConvertedPackage } from './converted-package';
import { type Problem, sortProblems } from './problem';
import { readProject } from './project';

/**
 * The parts that need the compiled bundles: the platform's own compiler over each of them, and
 * the comparison of what would travel with what should.
 * @param root folder of `sfdx-project.json`, its Lightning web components built
 */
export async function checkBuiltProject(root: string): Promise<Problem[]> {
    const project = readProject(root);
    return sortProblems([
        ...(await checkBundlesCompile(project)),
        ...(await checkConvertedPackage(project)),
    ]);
}
