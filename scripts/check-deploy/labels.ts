import type { Problem } from './problem';
import type { CustomLabel, DeployProject } from './project';
import { isDeveloperOnly } from '../lwc-bundles';
import { withoutCodeComments, withoutMarkupComments } from './text';

/** Longest text of a custom label, in characters. */
export const MAX_LABEL_LENGTH = 1000;

/** The ways in which deployed files use a custom label; the first group is its name. */
const LABEL_USES: readonly { readonly files: RegExp; readonly pattern: RegExp }[] = [
    { files: /\/lwc\/.*\.[jt]s$/, pattern: /@salesforce\/label\/c\.(\w+)/g },
    { files: /\.(js|cmp|app|page|component|xml)$/, pattern: /\$Label\.(?:c\.)?(\w+)/g },
    { files: /\.(cls|trigger)$/, pattern: /\bLabel\.(\w+)/g },
];

/** Checks the custom labels themselves: defined once, short enough, used by something. */
export function checkLabels(project: DeployProject, labels: readonly CustomLabel[]): Problem[] {
    const used = usedLabels(project);
    const seen = new Set<string>();
    return labels.flatMap(({ file, line, name, value }) => {
        const problems: Problem[] = [];
        if (seen.has(name)) {
            const message = `custom label "${name}" is defined twice`;
            problems.push({ file, line, message, advice: 'keep one of them' });
        }
        seen.add(name);
        if (value.length > MAX_LABEL_LENGTH) {
            const message = `custom label "${name}" has ${value.length} characters`;
            problems.push({ file, line, message, advice: `${MAX_LABEL_LENGTH} at most` });
        }
        if (!used.has(name)) {
            const message = `nothing uses the custom label "${name}"`;
            problems.push({ file, line, message, advice: 'use it or remove it' });
        }
        return problems;
    });
}

function usedLabels(project: DeployProject): Set<string> {
    const used = new Set<string>();
    for (const { files, pattern } of LABEL_USES) {
        for (const file of project.files.filter((each) => files.test(each))) {
            const text = isDeveloperOnly(file) ? '' : withoutComments(file, project.read(file));
            for (const [, name = ''] of text.matchAll(pattern)) {
                used.add(name);
            }
        }
    }
    return used;
}

function withoutComments(file: string, text: string): string {
    return /\.(ts|js|cls|trigger)$/.test(file)
        ? withoutCodeComments(text)
        : withoutMarkupComments(text);
}
