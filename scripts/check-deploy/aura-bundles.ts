import { posix } from 'node:path';

import ts from 'typescript';

import { type AuraMarkup, readAuraMarkup } from '../aura/markup';
import { isAuraEnabled } from './apex';
import { lightningModules } from './lightning-modules';
import { publicMembers } from './lwc-public-members';
import type { Problem } from './problem';
import type { DeployProject } from './project';
import { matchesWithLines, withoutCodeComments } from './text';
import { XmlSyntaxError, childrenOf, parseXml } from './xml';

/** Endings of the files that a bundle may have, after its name. */
const FILE_ENDINGS =
    /^(\.(cmp|app|evt|intf)(-meta\.xml)?|(Controller|Helper|Renderer)\.js|\.(css|design|svg|auradoc))$/;

/** Base components that exist for Aura only. */
const ONLY_IN_AURA: ReadonlySet<string> = new Set([
    'backgroundUtilityItem',
    'container',
    'messageChannel',
    'omniToolkitAPI',
    'utilityBarAPI',
    'workspaceAPI',
]);

/** Attributes that every Aura component has. */
const COMMON_ATTRIBUTES: ReadonlySet<string> = new Set(['aura:id', 'body', 'class']);

interface AuraBundle {
    readonly folder: string;
    readonly name: string;
    /** File of the markup; undefined when there is none. */
    readonly main: string | undefined;
    readonly files: readonly string[];
}

interface ReadBundle extends AuraBundle {
    readonly main: string;
    readonly markup: AuraMarkup;
    readonly report: (file: string, line: number, message: string, advice: string) => void;
}

/** Checks Aura bundles: files, markup, and what markup, controller and helper name of each other. */
export function checkAuraBundles(project: DeployProject): Problem[] {
    const problems: Problem[] = [];
    const report = (file: string, line: number, message: string, advice: string): void => {
        problems.push({ file, line, message, advice });
    };
    for (const bundle of auraBundles(project)) {
        checkFiles(bundle, report);
        const { main } = bundle;
        const markup = main && attempt(() => readAuraMarkup(project.read(main)), main, report);
        if (main && markup) {
            const read: ReadBundle = { ...bundle, main, markup, report };
            checkChildren(project, read);
            checkExpressions(project, read);
            checkScripts(project, read);
            checkDesign(project, read);
        }
    }
    return problems;
}

function auraBundles(project: DeployProject): AuraBundle[] {
    const folders = new Map<string, string[]>();
    for (const file of project.files) {
        const folder = /^(?:.*\/)?aura\/[^/]+(?=\/)/.exec(file)?.[0];
        if (folder !== undefined) {
            folders.set(folder, [...(folders.get(folder) ?? []), file]);
        }
    }
    return [...folders].map(([folder, files]) => {
        const name = posix.basename(folder);
        const main = ['cmp', 'app', 'evt', 'intf']
            .map((end) => `${folder}/${name}.${end}`)
            .find((file) => files.includes(file));
        return { folder, name, main, files };
    });
}

function checkFiles({ folder, name, main, files }: AuraBundle, report: ReadBundle['report']): void {
    if (main === undefined) {
        report(folder, 1, 'the bundle has no markup', `add ${name}.cmp, .app, .evt or .intf`);
    } else if (!files.includes(`${main}-meta.xml`)) {
        report(main, 1, 'the bundle has no configuration file', `add ${main}-meta.xml`);
    }
    for (const file of files) {
        const own = posix.basename(file);
        if (!own.startsWith(name) || !FILE_ENDINGS.test(own.slice(name.length))) {
            report(file, 1, 'no file of an Aura bundle', `name it ${name}…, or remove it`);
        }
    }
}

/** Runs a reader; XML that is not well formed is reported. */
function attempt<Result>(
    read: () => Result,
    file: string,
    report: ReadBundle['report'],
): Result | undefined {
    try {
        return read();
    } catch (error) {
        if (error instanceof XmlSyntaxError) {
            report(file, error.line, error.message, 'make it well-formed XML');
            return undefined;
        }
        throw error;
    }
}

function checkChildren(project: DeployProject, { main, markup, report }: ReadBundle): void {
    for (const { tag, attributes, line } of markup.children) {
        const [namespace = '', name = ''] = tag.split(':');
        if (namespace === 'lightning' && !lightningModules().has(name) && !ONLY_IN_AURA.has(name)) {
            report(main, line, `there is no component <${tag}>`, 'see the component reference');
        }
        const known = namespace === 'c' ? attributesOf(project, name) : undefined;
        for (const attribute of known ? Object.keys(attributes) : []) {
            if (known?.(attribute) === false) {
                report(
                    main,
                    line,
                    `<${tag}> has no attribute "${attribute}"`,
                    'correct the name or add it there',
                );
            }
        }
    }
}

/** Which attributes a component of the project takes; undefined when that cannot be seen. */
function attributesOf(
    project: DeployProject,
    name: string,
): ((attribute: string) => boolean) | undefined {
    const lwc = project.bundles.find((bundle) => bundle.name === name);
    if (lwc !== undefined) {
        const members = publicMembers(project, lwc);
        return (
            members &&
            ((attribute) =>
                COMMON_ATTRIBUTES.has(attribute) ||
                /^on[a-z]+$/.test(attribute) ||
                members.has(attribute))
        );
    }
    const main = auraBundles(project).find((bundle) => bundle.name === name)?.main;
    const markup =
        main &&
        attempt(
            () => readAuraMarkup(project.read(main)),
            main,
            () => undefined,
        );
    return markup
        ? (attribute) =>
              COMMON_ATTRIBUTES.has(attribute) ||
              markup.attributes.has(attribute) ||
              markup.events.has(attribute)
        : undefined;
}

function checkExpressions(project: DeployProject, bundle: ReadBundle): void {
    const { main, markup, report, folder, name } = bundle;
    const actions = functionsOf(project, bundle, 'Controller');
    const apex = markup.root.attributes['controller'];
    for (const { text, line } of markup.expressions) {
        for (const [, scope, member = ''] of text.matchAll(/(?<![\w.'])([cv])\.(\w+)/g)) {
            if (scope === 'v' && !markup.attributes.has(member)) {
                report(main, line, `there is no attribute "${member}"`, 'add an aura:attribute');
            } else if (
                scope === 'c' &&
                actions?.has(member) !== true &&
                !(apex && isAuraEnabled(project, apex, member))
            ) {
                report(
                    main,
                    line,
                    `there is no action "${member}"`,
                    `add it to ${folder}/${name}Controller.js`,
                );
            }
        }
    }
}

/** What a literal in a controller, helper or renderer names of the markup or of the helper. */
const SCRIPT_REFERENCES: readonly {
    readonly pattern: RegExp;
    readonly noun: string;
    readonly isKnown: (name: string, markup: AuraMarkup, helper: ReadonlySet<string>) => boolean;
}[] = [
    {
        pattern: /\b(?:component|cmp)\s*\.[gs]et\(\s*['"]v\.(\w+)/g,
        noun: 'attribute',
        isKnown: (name, { attributes }) => attributes.has(name),
    },
    {
        pattern: /\b(?:component|cmp)\s*\.find\(\s*['"](\w+)['"]/g,
        noun: 'aura:id',
        isKnown: (name, { children }) => children.some(({ id }) => id === name),
    },
    {
        pattern: /\b(?:component|cmp)\s*\.getEvent\(\s*['"](\w+)['"]/g,
        noun: 'aura:registerEvent',
        isKnown: (name, { events }) => events.has(name),
    },
    {
        pattern: /\bhelper\.(\w+)\(/g,
        noun: 'function in the helper',
        isKnown: (name, _markup, helper) => helper.has(name),
    },
];

function checkScripts(project: DeployProject, bundle: ReadBundle): void {
    const { files, markup, report } = bundle;
    const helper = functionsOf(project, bundle, 'Helper') ?? new Set<string>();
    for (const file of files.filter((each) => each.endsWith('.js'))) {
        const text = withoutCodeComments(project.read(file));
        if (objectOf(file, project.read(file)) === undefined) {
            report(file, 1, 'no object of functions', 'write ({ name: function … }), no more');
        }
        for (const { pattern, noun, isKnown } of SCRIPT_REFERENCES) {
            for (const { groups, line } of matchesWithLines(text, pattern)) {
                const [, name = ''] = groups;
                if (!isKnown(name, markup, helper)) {
                    report(
                        file,
                        line,
                        `there is no ${noun} "${name}"`,
                        'correct the name or add it',
                    );
                }
            }
        }
    }
}

function functionsOf(
    project: DeployProject,
    { folder, name, files }: AuraBundle,
    part: 'Controller' | 'Helper',
): ReadonlySet<string> | undefined {
    const file = `${folder}/${name}${part}.js`;
    return files.includes(file) ? objectOf(file, project.read(file)) : undefined;
}

/** Names of the functions in `({ … })`; undefined when the source is anything else. */
function objectOf(file: string, source: string): ReadonlySet<string> | undefined {
    const [statement, ...rest] = ts.createSourceFile(
        file,
        source,
        ts.ScriptTarget.ES2015,
    ).statements;
    if (
        statement === undefined ||
        rest.length > 0 ||
        !ts.isExpressionStatement(statement) ||
        !ts.isParenthesizedExpression(statement.expression) ||
        !ts.isObjectLiteralExpression(statement.expression.expression)
    ) {
        return undefined;
    }
    return new Set(
        statement.expression.expression.properties.flatMap(({ name }) =>
            name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name))
                ? [name.text]
                : [],
        ),
    );
}

function checkDesign(
    project: DeployProject,
    { folder, name, files, markup, report }: ReadBundle,
): void {
    const file = `${folder}/${name}.design`;
    const root = files.includes(file)
        ? attempt(() => parseXml(project.read(file)), file, report)
        : undefined;
    for (const { attributes, line } of root ? childrenOf(root, 'design:attribute') : []) {
        const attribute = attributes['name'] ?? '';
        if (!markup.attributes.has(attribute)) {
            report(
                file,
                line,
                `there is no attribute "${attribute}"`,
                'correct the name or add an aura:attribute',
            );
        }
    }
}
