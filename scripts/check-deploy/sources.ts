import { checkApiVersions } from './api-versions';
import { checkApps, checkTabs } from './apps-and-tabs';
import { checkAuraBundles } from './aura-bundles';
import { checkBundleFiles } from './bundle-files';
import { checkFlexiPageRegions } from './flexipage-regions';
import { checkFlexiPages } from './flexipages';
import { checkLabels } from './labels';
import { checkLwcDesign } from './lwc-design';
import { checkLwcModules } from './lwc-modules';
import { checkLwcTemplates } from './lwc-templates';
import { checkMarkup } from './markup';
import { checkMetadataElements } from './metadata-elements';
import { checkMetadataReferences } from './metadata-references';
import { publishedMetadataSchema } from './metadata-schema';
import { Names } from './names';
import { checkObjectTranslations } from './object-translations';
import { checkPermissionCoverage } from './permission-coverage';
import { checkPermissionSets } from './permission-sets';
import { type Problem, sortProblems } from './problem';
import { type DeployProject, customLabels, readProject } from './project';
import { checkScratchDefinition } from './scratch-definition';
import { checkTranslations, translationsOf } from './translations';
import { checkUtilityItems } from './utility-items';
import { checkVisualforcePages } from './visualforce-pages';
import { XmlSyntaxError } from './xml';

/**
 * The parts of the deploy check that only read the sources: XML, metadata types, references,
 * component configurations and labels.
 * @param root folder of `sfdx-project.json`
 * @returns what an org would refuse, sorted by file and line; empty when all is well
 */
export function checkSources(root: string): Problem[] {
    const project = readProject(root);
    const translations = translationsOf(project);
    const malformed = [...checkWellFormed(project), ...checkWellFormed(translations)];
    if (malformed.length > 0) {
        return malformed; // nothing else can be read with confidence
    }
    const labels = customLabels(project);
    const names = new Names(
        project,
        labels.map(({ name }) => name),
    );
    return sortProblems([
        ...checkMetadataElements(project, publishedMetadataSchema()),
        ...checkBundleFiles(project),
        ...checkLwcDesign(project, names),
        ...checkLwcModules(project, names),
        ...checkLwcTemplates(project, names),
        ...checkMetadataReferences(project, names),
        ...checkFlexiPages(project, names),
        ...checkFlexiPageRegions(project),
        ...checkUtilityItems(project),
        ...checkApps(project),
        ...checkTabs(project),
        ...checkPermissionSets(project),
        ...checkPermissionCoverage(project),
        ...checkMarkup(project, names),
        ...checkVisualforcePages(project),
        ...checkApiVersions(project),
        ...checkAuraBundles(project),
        ...checkLabels(project, labels),
        ...checkMetadataElements(translations, publishedMetadataSchema()),
        ...checkMetadataReferences(translations, names),
        ...checkTranslations(translations, labels),
        ...checkObjectTranslations(project, translations, names),
        ...checkScratchDefinition(root, publishedMetadataSchema()),
    ]);
}

function checkWellFormed(project: DeployProject): Problem[] {
    return project.files
        .filter((file) => file.endsWith('.xml'))
        .flatMap((file) => {
            try {
                project.xml(file);
                return [];
            } catch (error) {
                if (error instanceof XmlSyntaxError) {
                    const { line, message } = error;
                    return [{ file, line, message, advice: 'make it well-formed XML' }];
                }
                throw error;
            }
        });
}
