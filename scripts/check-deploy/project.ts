import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

import { type LwcBundle, listFiles, listLwcBundles, packageDirectories } from '../lwc-bundles';
import { metadataNameOf } from './metadata-types';
import { type XmlElement, childrenOf, parseXml, textOf } from './xml';

/** A place in a file of the project. */
export interface Location {
    readonly file: string;
    readonly line: number;
}

/** The project as it lies on disk, read once: what every part of the check looks at. */
export interface DeployProject {
    readonly root: string;
    /** Every file of the package directories, from the root with forward slashes, sorted. */
    readonly files: readonly string[];
    readonly bundles: readonly LwcBundle[];
    /** Where the project defines each piece of metadata: by type, then by full name. */
    readonly components: ReadonlyMap<string, ReadonlyMap<string, Location>>;
    /** Text of a file. */
    read(file: string): string;
    /** Root element of a file. Throws XmlSyntaxError when it is not well formed. */
    xml(file: string): XmlElement;
}

/**
 * Reads a project for the check.
 * @param root folder of `sfdx-project.json`
 * @throws Error when `sfdx-project.json` cannot be read
 */
export function readProject(root: string): DeployProject {
    const files = packageDirectories(root).flatMap((directory) =>
        listFiles(join(root, directory)).map((file) => posix.join(directory, file)),
    );
    const texts = new Map<string, string>();
    const documents = new Map<string, XmlElement>();
    const components = new Map<string, Map<string, Location>>();

    const project: DeployProject = {
        root,
        files,
        bundles: listLwcBundles(root),
        components,
        read: (file) => remember(texts, file, () => readFileSync(join(root, file), 'utf8')),
        xml: (file) => remember(documents, file, () => parseXml(project.read(file))),
    };

    for (const file of files) {
        const metadata = metadataNameOf(file);
        if (metadata !== undefined) {
            define(metadata.type, metadata.name, { file, line: 1 });
        }
    }
    for (const { folder, name } of project.bundles) {
        // A bundle is referred to by its folder even while its configuration is missing.
        define('LightningComponentBundle', name, {
            file: `${folder}/${name}.js-meta.xml`,
            line: 1,
        });
    }
    return project;

    function define(type: string, name: string, location: Location): void {
        const ofType = components.get(type) ?? new Map<string, Location>();
        ofType.set(name, ofType.get(name) ?? location);
        components.set(type, ofType);
    }
}

/** One text of the project's custom labels. */
export interface CustomLabel extends Location {
    readonly name: string;
    readonly value: string;
}

/** Every custom label, in the order of the files. */
export function customLabels(project: DeployProject): CustomLabel[] {
    return metadataFiles(project, 'CustomLabels').flatMap((file) =>
        childrenOf(project.xml(file), 'labels').map((label) => ({
            file,
            line: label.line,
            name: textOf(label, 'fullName'),
            value: textOf(label, 'value'),
        })),
    );
}

/** The files that describe metadata of one type. */
export function metadataFiles(project: DeployProject, type: string): string[] {
    return project.files.filter((file) => metadataNameOf(file)?.type === type);
}

function remember<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
    const value = known.get(key) ?? make();
    known.set(key, value);
    return value;
}
