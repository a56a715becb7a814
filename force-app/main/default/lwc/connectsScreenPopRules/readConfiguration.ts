/**
 * Reads the JSON that screen pops are configured with: the objects `screenPop`, `entities` and
 * `config.options`, in one text or in several.
 */
import type { WorkItemType } from 'c/connectsIntegrationApiSvc';
import type {
    ActivityOptions,
    CallKind,
    EntityDefinition,
    PhoneFormat,
    RuleConditions,
    ScreenPopConfiguration,
    ScreenPopRule,
    SearchDefinition,
    ValueMapping,
} from './contract';
import { JsonTextError, parseJson } from './jsonText';
import { ScreenPopError } from './problems';
import { type Fields, ShapeReader } from './shapeReader';

const KINDS: readonly CallKind[] = ['inbound', 'outbound', 'manual', 'preview', 'default'];
const CHANNELS: readonly WorkItemType[] = ['VOICE', 'TICKET', 'CHAT'];
const FORMATS: readonly PhoneFormat[] = ['local', 'international', 'digits'];

const CONDITION_KEYS = ['callType', 'finesseCallType', 'channel', 'queue', 'variable'];
const SEARCH_KEYS = ['entity', 'query', 'map', 'addNewRecord', 'prefill'];
const RULE_KEYS = [...SEARCH_KEYS, ...CONDITION_KEYS, 'name', 'also'];
const OPTION_KEYS = ['completeActivityRecordOnWrap', 'createTaskOnPreview', 'fields', 'entities'];
/** `scripts` tells the adapter's own page what to load: nothing to us. */
const TOP_KEYS = ['config', 'options', 'screenPop', 'entities', 'scripts'];

class ConfigurationReader {
    private readonly reader: ShapeReader;

    constructor(reader: ShapeReader) {
        this.reader = reader;
    }

    read(objects: readonly Fields[]): ScreenPopConfiguration {
        const { reader } = this;
        const options = objects.flatMap(({ config, options: own }) => [
            ...(config === undefined
                ? []
                : [reader.object(config, 'config', ['options']).options].map(
                      (value) => [value, 'config.options'] as const,
                  )),
            ...(own === undefined ? [] : [[own, 'options'] as const]),
        ]);
        const described = options.map(
            ([value, path]) => [reader.object(value, path, OPTION_KEYS), path] as const,
        );
        const entities = [
            ...described.map(([fields, path]) => [fields.entities, `${path}.entities`] as const),
            ...objects.map((fields) => [fields.entities, 'entities'] as const),
        ];
        const pops = objects.filter(({ screenPop }) => screenPop !== undefined);
        if (pops.length > 1) {
            reader.report('twice', 'screenPop');
        }
        if (described.length > 1) {
            reader.report('twice', 'options');
        }
        const [pop] = pops;
        return {
            ...this.screenPop(pop?.screenPop),
            entities: this.entities(entities),
            options: this.options(described[0]),
        };
    }

    private screenPop(value: unknown): Pick<ScreenPopConfiguration, 'fallback' | 'rules'> {
        if (value === undefined) {
            return { fallback: null, rules: [] };
        }
        const path = 'screenPop';
        const pop = this.reader.object(value, path, ['default', 'rules']);
        if (pop.default === undefined) {
            this.reader.report('missing', `${path}.default`);
        }
        const rules = this.reader.list(pop.rules, `${path}.rules`, (rule, where) =>
            this.rule(rule, where),
        );
        return {
            fallback: pop.default === undefined ? null : this.fallback(pop.default),
            rules,
        };
    }

    private fallback(value: unknown): ScreenPopRule {
        const path = 'screenPop.default';
        const fallback = this.rule(value, path);
        CONDITION_KEYS.filter((key) => key in fallback).forEach((key) =>
            this.reader.report('conditions-of-default', path, key),
        );
        return fallback;
    }

    private rule(value: unknown, path: string): ScreenPopRule {
        const fields = this.reader.object(value, path, RULE_KEYS);
        const own = this.search(fields, path, []);
        const also = this.reader.list(fields.also, `${path}.also`, (search, where) =>
            this.search(this.reader.object(search, where, SEARCH_KEYS), where, own.map),
        );
        return {
            name: this.reader.optionalText(fields.name, `${path}.name`),
            ...this.conditions(fields, path),
            searches: [own, ...also],
        };
    }

    private conditions(fields: Fields, path: string): RuleConditions {
        const { reader } = this;
        const variable = reader.record(fields.variable, `${path}.variable`, (values, where) =>
            reader.someTexts(values, where),
        );
        const conditions: RuleConditions = {
            callType: reader.someChoices(fields.callType, `${path}.callType`, KINDS),
            finesseCallType: reader.someTexts(fields.finesseCallType, `${path}.finesseCallType`),
            channel: reader.someChoices(fields.channel, `${path}.channel`, CHANNELS),
            queue: reader.someTexts(fields.queue, `${path}.queue`),
            variable:
                fields.variable === undefined
                    ? undefined
                    : Object.fromEntries(
                          Object.entries(variable).map(([name, values]) => [name, values ?? []]),
                      ),
        };
        return Object.fromEntries(
            Object.entries(conditions).filter(([, value]) => value !== undefined),
        );
    }

    /** @param inherited values that it may use without naming them again */
    private search(
        fields: Fields,
        path: string,
        inherited: readonly ValueMapping[],
    ): SearchDefinition {
        const { reader } = this;
        const own = reader.list(fields.map, `${path}.map`, (value, where) =>
            this.mapping(value, where),
        );
        own.forEach(({ name }, index) => {
            if (name !== '' && own.findIndex((other) => other.name === name) < index) {
                reader.report('duplicate-value', `${path}.map[${index}].name`, name);
            }
        });
        const names = new Set(own.map(({ name }) => name));
        return {
            entity: reader.text(fields.entity, `${path}.entity`),
            query: reader.text(fields.query, `${path}.query`),
            map: [...own, ...inherited.filter(({ name }) => !names.has(name))],
            addNewRecord: reader.flag(fields.addNewRecord, `${path}.addNewRecord`),
            prefill:
                fields.prefill === undefined
                    ? null
                    : reader.texts(fields.prefill, `${path}.prefill`),
        };
    }

    private mapping(value: unknown, path: string): ValueMapping {
        const { reader } = this;
        const fields = reader.object(value, path, ['name', 'type', 'format', 'path', 'map']);
        // One entry of the adapter's own sample calls the path "map".
        const key = fields.path === undefined && fields.map !== undefined ? 'map' : 'path';
        if (fields.path !== undefined && fields.map !== undefined) {
            reader.report('twice', `${path}.map`, fields.map);
        }
        const type =
            fields.type === undefined
                ? 'string'
                : (reader.choice(fields.type, `${path}.type`, ['string', 'phone']) ?? 'string');
        if (fields.format !== undefined && type !== 'phone') {
            reader.report('format-without-phone', `${path}.format`, fields.format);
        }
        return {
            name: reader.text(fields.name, `${path}.name`),
            type,
            format:
                fields.format === undefined
                    ? null
                    : reader.choice(fields.format, `${path}.format`, FORMATS),
            path: reader.text(fields[key], `${path}.${key}`),
        };
    }

    /** The same description may stand in several objects. */
    private entities(
        objects: readonly (readonly [value: unknown, path: string])[],
    ): ScreenPopConfiguration['entities'] {
        const all = new Map<string, EntityDefinition>();
        for (const [value, path] of objects) {
            const entities = this.reader.record(value, path, (entity, where) =>
                this.entity(entity, where),
            );
            for (const [name, entity] of Object.entries(entities)) {
                const other = all.get(name) ?? entity;
                if (JSON.stringify(other) !== JSON.stringify(entity)) {
                    this.reader.report('twice', `${path}.${name}`);
                }
                all.set(name, entity);
            }
        }
        return Object.fromEntries(all);
    }

    private entity(value: unknown, path: string): EntityDefinition {
        const { reader } = this;
        const keys = ['plural', 'key', 'query', 'type', 'object', 'fields'];
        const { plural, key, query, type, object, fields } = reader.object(value, path, keys);
        const shown = reader.optionalText(query, `${path}.query`) ?? '';
        return {
            plural: reader.optionalText(plural, `${path}.plural`),
            key: reader.optionalText(key, `${path}.key`),
            query: shown
                .split(',')
                .map((field) => field.trim())
                .filter((field) => field !== ''),
            type:
                type === undefined
                    ? null
                    : reader.choice(type, `${path}.type`, ['person', 'entity']),
            object: reader.optionalText(object, `${path}.object`),
            fields: reader.texts(fields, `${path}.fields`),
        };
    }

    private options(
        described: readonly [fields: Fields, path: string] | undefined,
    ): ActivityOptions {
        const [fields, path]: readonly [Fields, string] = described ?? [{}, ''];
        return {
            completeActivityRecordOnWrap: this.reader.flag(
                fields.completeActivityRecordOnWrap,
                `${path}.completeActivityRecordOnWrap`,
            ),
            createTaskOnPreview: this.reader.flag(
                fields.createTaskOnPreview,
                `${path}.createTaskOnPreview`,
            ),
            fields: this.reader.texts(fields.fields, `${path}.fields`),
        };
    }
}

/**
 * @param texts one JSON object each; what one has, another may leave out
 * @throws ScreenPopError with every problem and its path
 */
export function readScreenPopConfiguration(...texts: readonly string[]): ScreenPopConfiguration {
    const reader = new ShapeReader();
    const configuration = new ConfigurationReader(reader).read(
        texts.flatMap((text) => parsed(reader, text)),
    );
    if (reader.problems.length > 0) {
        throw new ScreenPopError(reader.problems);
    }
    return configuration;
}

function parsed(reader: ShapeReader, text: string): Fields[] {
    try {
        const fields = reader.object(parseJson(text), '', TOP_KEYS);
        if (!TOP_KEYS.some((key) => key in fields)) {
            reader.report('no-configuration', '');
        }
        return [fields];
    } catch (error) {
        if (error instanceof JsonTextError) {
            reader.report('bad-json', '', '', error.message.replace(/\.$/, ''));
            return [];
        }
        throw error;
    }
}
