/** Records of custom metadata types, read from the files of the toolkit and of the user's projects. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';

interface RecordFile {
    CustomMetadata?: { values?: { field: string; value: FieldValue }[] };
}

type FieldValue = string | { '#text'?: string; '@type'?: string; '@nil'?: string };

const parser = new XMLParser({
    isArray: (name) => name === 'values',
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    removeNSPrefix: true,
    parseTagValue: false,
});

/**
 * Records as Apex gives them to the browser: fields without a value are absent.
 *
 * @param type name of the type without `__mdt`
 * @param metadataDirs folders that may hold a `customMetadata` folder; for equal names the first one
 *     wins
 */
export function customMetadataRecords(
    type: string,
    metadataDirs: readonly string[],
): Record<string, unknown>[] {
    const files = new Map<string, string>();
    for (const dir of metadataDirs.map((metadata) => path.join(metadata, 'customMetadata'))) {
        for (const file of existsSync(dir) ? readdirSync(dir) : []) {
            const [, name] = new RegExp(`^${type}\\.(\\w+)\\.md-meta\\.xml$`).exec(file) ?? [];
            if (name !== undefined && !files.has(name)) {
                files.set(name, path.join(dir, file));
            }
        }
    }
    return [...files].map(([name, file]) => ({ DeveloperName: name, ...fieldsOf(file) }));
}

function fieldsOf(file: string): Record<string, unknown> {
    const { CustomMetadata: record } = parser.parse(readFileSync(file, 'utf8')) as RecordFile;
    const fields = (record?.values ?? []).map(({ field, value }) => [field, valueOf(value)]);
    return Object.fromEntries(fields.filter(([, value]) => value !== null)) as Record<
        string,
        unknown
    >;
}

function valueOf(value: FieldValue): string | number | boolean | null {
    if (typeof value === 'string' || value['@nil'] === 'true') {
        return null; // without a type there is no value
    }
    const text = value['#text'] ?? '';
    switch (value['@type']) {
        case 'xsd:boolean':
            return text === 'true';
        case 'xsd:double':
        case 'xsd:int':
            return Number(text);
        default:
            return text;
    }
}
