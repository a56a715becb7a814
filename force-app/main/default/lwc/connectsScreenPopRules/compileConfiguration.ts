/** Makes rules that can be asked out of a configuration, and says what in it can never work. */
import {
    type Condition,
    parseQuery,
    parseTemplateText,
    QueryTextError,
    type QueryTemplate,
    type TemplateText,
    type TemplateValue,
} from 'c/connectsQueryText';
import { type CompiledSearch, type CompiledValue, prefillOf } from './compiledSearch';
import { conditionsOf } from './conditions';
import type {
    EntityDefinition,
    RuleName,
    ScreenPopConfiguration,
    ScreenPopRule,
    SearchDefinition,
    ValueMapping,
} from './contract';
import type { ProblemCode, ScreenPopProblem } from './problems';
import type { Conditional } from './ruleIndex';
import { isApiName, isFieldName, type SalesforceNames, salesforceNames } from './salesforceNames';
import { compilePath, type ItemValue } from './valuePath';

/** A rule that is ready to be asked. */
export interface CompiledRule extends Conditional {
    readonly name: RuleName;
    readonly searches: readonly CompiledSearch[];
}

/** A configuration that is ready to be asked, if there are no problems. */
export interface CompiledConfiguration {
    readonly rules: readonly CompiledRule[];
    readonly fallback: CompiledRule | null;
    /** What can never work. */
    readonly problems: readonly ScreenPopProblem[];
    /** What is left out, and does no harm. */
    readonly notes: readonly ScreenPopProblem[];
}

class ConfigurationCompiler {
    private readonly configuration: ScreenPopConfiguration;
    private readonly problems: ScreenPopProblem[] = [];
    private readonly notes: ScreenPopProblem[] = [];
    private readonly paths = new Map<string, ItemValue | null>();
    private readonly queries = new Map<string, QueryTemplate>();

    constructor(configuration: ScreenPopConfiguration) {
        this.configuration = configuration;
    }

    compile(): CompiledConfiguration {
        const { rules, fallback, entities } = this.configuration;
        Object.entries(entities).forEach(([name, entity]) => this.checkEntity(name, entity));
        const compiled = rules.map((rule, position) =>
            this.rule(rule, position, `screenPop.rules[${position}]`),
        );
        return {
            rules: compiled,
            fallback: fallback === null ? null : this.rule(fallback, null, 'screenPop.default'),
            problems: this.problems,
            notes: this.notes,
        };
    }

    private report(code: ProblemCode, path: string, value: string, hint = ''): void {
        this.problems.push({ code, path, value, hint });
    }

    private checkEntity(name: string, definition: EntityDefinition): void {
        const path = `entities.${name}`;
        const { object, fields, query } = definition;
        const names = salesforceNames(name, definition);
        if (names.object === null) {
            this.report('unknown-entity', path, name);
        } else if (!isApiName(names.object)) {
            this.report('bad-name', `${path}.object`, object ?? name);
        }
        Object.entries(fields)
            .filter(([, field]) => !isFieldName(field))
            .forEach(([key, field]) => this.report('bad-name', `${path}.fields.${key}`, field));
        query
            .filter((field) => !isFieldName(field))
            .forEach((field) => this.report('bad-name', `${path}.query`, field));
        this.noteMissing(query, names, `${path}.query`);
    }

    /** Fields to show that there are not. */
    private noteMissing(fields: readonly string[], names: SalesforceNames, path: string): void {
        fields
            .filter((field) => names.fieldOf(field) === null)
            .forEach((value) =>
                this.notes.push({ code: 'no-field', path, value, hint: 'it is left out' }),
            );
    }

    private rule(rule: ScreenPopRule, position: number | null, path: string): CompiledRule {
        const searches = rule.searches.flatMap((search, index) =>
            this.search(search, index === 0 ? path : `${path}.also[${index - 1}]`),
        );
        return {
            position: position ?? this.configuration.rules.length,
            name: { position, name: rule.name },
            conditions: conditionsOf(rule),
            searches,
        };
    }

    private search(search: SearchDefinition, path: string): CompiledSearch[] {
        const { entity } = search;
        const { entities } = this.configuration;
        const definition = Object.hasOwn(entities, entity) ? entities[entity] : undefined;
        const names = salesforceNames(entity, definition);
        const query = this.query(search.query, path);
        const values = this.values(search.map, path);
        if (names.object === null) {
            this.report('unknown-entity', `${path}.entity`, entity);
        }
        if (query === null || names.object === null) {
            return [];
        }
        this.checkNames(query.names, search, `${path}.query`);
        const translated = this.translated(query, names, definition, `${path}.query`);
        const { object } = names;
        const prefill = this.prefill(search, names, path) ?? prefillOf(object, translated);
        return [
            {
                entity,
                object,
                type: definition?.type ?? null,
                query: translated,
                values,
                prefill: search.addNewRecord ? prefill : null,
            },
        ];
    }

    private query(text: string, path: string): QueryTemplate | null {
        const known = this.queries.get(text);
        if (known !== undefined) {
            return known;
        }
        const query = this.parsed(parseQuery, text, `${path}.query`);
        if (query !== null && query.filter === null && query.search === null) {
            this.report('no-search', `${path}.query`, text);
            return null;
        }
        if (query !== null) {
            this.queries.set(text, query);
        }
        return query;
    }

    private parsed<T>(parse: (text: string) => T, text: string, path: string): T | null {
        try {
            return parse(text);
        } catch (error) {
            if (error instanceof QueryTextError) {
                this.report('bad-query', path, text, error.message.replace(/\.$/, ''));
                return null;
            }
            throw error;
        }
    }

    private values(map: readonly ValueMapping[], path: string): ReadonlyMap<string, CompiledValue> {
        return new Map(
            map.flatMap((mapping) => {
                const read = this.path(mapping.path, `${path}.map`);
                return read === null ? [] : [[mapping.name, { mapping, read }] as const];
            }),
        );
    }

    /** What is wrong with a path is said where it stands first. */
    private path(text: string, where: string): ItemValue | null {
        const known = this.paths.get(text);
        if (known !== undefined) {
            return known;
        }
        const compiled = compilePath(text);
        const read = typeof compiled === 'function' ? compiled : null;
        if (typeof compiled !== 'function') {
            this.report(compiled.code, where, text, compiled.hint);
        }
        this.paths.set(text, read);
        return read;
    }

    private checkNames(names: readonly string[], { map }: SearchDefinition, path: string): void {
        const known = new Set(map.map(({ name }) => name));
        names
            .filter((name) => !known.has(name))
            .forEach((name) => this.report('unknown-value', path, name));
    }

    private translated(
        query: QueryTemplate,
        names: SalesforceNames,
        definition: EntityDefinition | undefined,
        path: string,
    ): QueryTemplate {
        this.noteMissing(query.select, names, path);
        const shown = query.select.length > 0 ? query.select : (definition?.query ?? []);
        return {
            ...query,
            select: shown.flatMap((field) => names.fieldOf(field) ?? []),
            filter: query.filter === null ? null : this.condition(query.filter, names, path),
        };
    }

    private condition(
        condition: Condition<TemplateValue>,
        names: SalesforceNames,
        path: string,
    ): Condition<TemplateValue> {
        if (condition.kind !== 'comparison') {
            const parts = condition.parts.map((part) => this.condition(part, names, path));
            return { kind: condition.kind, parts };
        }
        const field = names.fieldOf(condition.field);
        if (field === null) {
            this.report('no-field', path, condition.field, 'compare with another one');
        }
        return { ...condition, field: field ?? condition.field };
    }

    /** Null where the search does not say. */
    private prefill(
        search: SearchDefinition,
        names: SalesforceNames,
        path: string,
    ): CompiledSearch['prefill'] {
        if (search.prefill === null) {
            return null;
        }
        return Object.entries(search.prefill).flatMap(([name, text]) => {
            const where = `${path}.prefill.${name}`;
            const field = isApiName(name) ? names.fieldOf(name) : null;
            if (field === null) {
                this.report(isApiName(name) ? 'no-field' : 'bad-name', where, name);
            }
            const parts = this.parsed(parseTemplateText, text, where);
            this.checkNames(namesIn(parts ?? []), search, where);
            return field === null || parts === null ? [] : [[field, parts] as const];
        });
    }
}

/** Goes through all of a configuration, whatever is wrong in it. */
export function compileConfiguration(configuration: ScreenPopConfiguration): CompiledConfiguration {
    return new ConfigurationCompiler(configuration).compile();
}

function namesIn(parts: TemplateText): readonly string[] {
    return parts.flatMap((part) => ('name' in part ? [part.name] : []));
}
