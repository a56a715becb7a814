import { existsSync } from 'node:fs';

import { toolPath } from '../processes';
import type { Problem } from './problem';
import { type DeployProject, metadataFiles } from './project';
import { type XmlElement, childOf, childrenOf, elementsAt, textOf } from './xml';

type Report = (element: XmlElement, message: string, advice: string) => void;

/** What the frame of a utility item takes, and whether a value is one of it. */
const DECORATORS: Readonly<Record<string, (value: string) => boolean>> = {
    eager: isBoolean,
    scrollable: isBoolean,
    height: isPixels,
    width: isPixels,
    icon: isUtilityIcon,
    label: (value) => value !== '',
};

/**
 * Components that do their work whether anybody opens them or not. The platform makes a utility item
 * without "Start automatically" only when its panel is first opened.
 */
const STARTS_WITH_THE_APP: ReadonlySet<string> = new Set([
    'connectsActivityLog',
    'connectsDoNotCallGuard',
    'connectsPresenceUtility',
    'connectsScreenPop',
    'connectsTranscriptCollector',
]);

/** Checks how utility bars frame their items, and that what has to run from the start does. */
export function checkUtilityItems(
    project: DeployProject,
    startsWithTheApp: ReadonlySet<string> = STARTS_WITH_THE_APP,
): Problem[] {
    const problems: Problem[] = [];
    for (const file of metadataFiles(project, 'FlexiPage')) {
        const page = project.xml(file);
        const isUtilityBar = textOf(page, 'type') === 'UtilityBar';
        const report: Report = (element, message, advice) =>
            problems.push({ file, line: element.line, message, advice });
        const path = 'flexiPageRegions.itemInstances.componentInstance';
        for (const instance of elementsAt(page, path)) {
            if (isUtilityBar) {
                checkItem(instance, startsWithTheApp, report);
            }
        }
    }
    return problems;
}

function checkItem(
    instance: XmlElement,
    startsWithTheApp: ReadonlySet<string>,
    report: Report,
): void {
    const decorators = childrenOf(instance, 'componentInstanceProperties').filter(
        (property) => textOf(property, 'type') === 'decorator',
    );
    const set = new Map(decorators.map((each) => [textOf(each, 'name'), textOf(each, 'value')]));
    for (const decorator of decorators) {
        const name = textOf(decorator, 'name');
        const isValue = DECORATORS[name];
        if (isValue === undefined) {
            report(
                decorator,
                `a utility item has no setting "${name}"`,
                `one of ${Object.keys(DECORATORS).join(', ')}`,
            );
        } else if (!isValue(textOf(decorator, 'value'))) {
            report(
                decorator,
                `"${name}" of a utility item cannot be "${textOf(decorator, 'value')}"`,
                'true or false, px, text, or the name of an SLDS utility icon',
            );
        }
    }
    const name = childOf(instance, 'componentName') ?? instance;
    for (const missing of Object.keys(DECORATORS).filter((each) => !set.has(each))) {
        report(name, `the utility item has no "${missing}"`, 'add it with the type decorator');
    }
    if (startsWithTheApp.has(name.text) && set.get('eager') === 'false') {
        report(name, `"${name.text}" has to start with the app`, 'set eager to true');
    }
}

function isBoolean(value: string): boolean {
    return value === 'true' || value === 'false';
}

function isPixels(value: string): boolean {
    return /^[1-9]\d{1,3}$/.test(value);
}

/** An icon of the utility sprite, without the sprite's name. */
function isUtilityIcon(value: string): boolean {
    const icons = toolPath('@salesforce-ux/design-system', 'assets/icons/utility');
    return /^\w+$/.test(value) && existsSync(`${icons}/${value}.svg`);
}
