import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { MetadataSchema } from './metadata-schema';
import type { Problem } from './problem';
import { lineAt } from './text';

const FILE = 'config/project-scratch-def.json';

/** What is read of a scratch org definition. */
interface ScratchDefinition {
    readonly edition?: unknown;
    readonly settings?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * Checks the definition of scratch orgs, if there is one: JSON with an edition, and settings that
 * the Metadata API knows. Each is a type of it whose name begins with a small letter here.
 */
export function checkScratchDefinition(root: string, schema: MetadataSchema): Problem[] {
    if (!existsSync(join(root, FILE))) {
        return [];
    }
    const text = readFileSync(join(root, FILE), 'utf8');
    const definition = parse(text);
    if (definition === undefined) {
        return [at(text, '', 'this is no JSON object', 'correct it')];
    }
    const { edition, settings = {} } = definition;
    return [
        ...(typeof edition === 'string' ? [] : [at(text, '', 'no "edition"', 'name one')]),
        ...Object.entries(settings).flatMap(([group, values]) => {
            const type = schema.typeNamed(group.charAt(0).toUpperCase() + group.slice(1));
            if (type?.kind !== 'elements') {
                return [at(text, group, `there are no settings "${group}"`, 'see Metadata API')];
            }
            return Object.keys(values)
                .filter((name) => !type.elements.has(name))
                .map((name) =>
                    at(
                        text,
                        name,
                        `"${group}" has no setting "${name}"`,
                        `one of ${[...type.elements.keys()].join(', ')}`,
                    ),
                );
        }),
    ];
}

function parse(text: string): ScratchDefinition | undefined {
    try {
        const value: unknown = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : undefined;
    } catch (error) {
        if (error instanceof SyntaxError) {
            return undefined; // the caller says so
        }
        throw error;
    }
}

/** A problem where a key stands, or at the beginning. */
function at(text: string, key: string, message: string, advice: string): Problem {
    const position = key === '' ? 0 : text.indexOf(`"${key}"`);
    return { file: FILE, line: lineAt(text, position), message, advice };
}
