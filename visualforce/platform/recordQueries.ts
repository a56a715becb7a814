/**
 * Takes a GraphQL query of records apart into what Apex is asked (`ConnectsPageQuery`), and puts the
 * answers together in the form that GraphQL gives. It knows the queries of `c/connectsCrmPort`: objects,
 * the fields to show, and one condition that one of several fields has to meet.
 */
import { type GraphqlField, type GraphqlValue, readGraphql } from './graphqlText';

/** One question, as the Apex class of that name takes it. */
export interface PageQuery {
    readonly objectName: string;
    readonly selected: readonly string[];
    readonly lookedIn: readonly string[];
    readonly comparison: 'like' | 'eq';
    readonly text: string;
    readonly maxRecords: number;
}

/** What a GraphQL text asks. */
export interface RecordQueries {
    readonly queries: readonly PageQuery[];
    /** Reads the answers of Apex, one JSON list of records for each query. */
    readonly answer: (records: readonly string[]) => object;
}

/** Records of one query unless it says otherwise (GraphQL API guide). */
const DEFAULT_FIRST = 10;
/** GraphQL answers it as it is, not as a value. */
const ID = 'Id';

type Members = Readonly<Record<string, GraphqlValue>>;

/** @throws Error for what pages cannot ask, with the place where it cannot be read */
export function recordQueriesOf(text: string): RecordQueries {
    const objects = readGraphql(text).flatMap(within('uiapi')).flatMap(within('query'));
    const selections = objects.map((object) => selectionOf(object));
    return {
        queries: objects.map((object, index) => queryOf(object, selections[index] ?? [])),
        answer: (records) => ({
            uiapi: {
                query: Object.fromEntries(
                    objects.map(({ alias }, index) => [
                        alias,
                        connectionOf(records[index] ?? '[]', selections[index] ?? []),
                    ]),
                ),
            },
        }),
    };
}

function within(name: string): (field: GraphqlField) => readonly GraphqlField[] {
    return (field) => (field.name === name ? field.fields : notHere(field.name));
}

/** Names of the fields below `edges { node { … } }`. */
function selectionOf({ fields }: GraphqlField): readonly string[] {
    return fields
        .flatMap(within('edges'))
        .flatMap(within('node'))
        .map(({ name }) => name);
}

function queryOf({ name, args }: GraphqlField, names: readonly string[]): PageQuery {
    const { first = DEFAULT_FIRST, where } = args;
    const conditions = conditionsOf(where);
    const comparisons = conditions.flatMap((condition) => Object.entries(condition));
    const operations = comparisons.flatMap(([, value]) => Object.entries(membersOf(value)));
    const [comparison, text] = operations[0] ?? [];
    const isOne = operations.every(([other, value]) => other === comparison && value === text);
    if (!isOne || (comparison !== 'like' && comparison !== 'eq') || typeof text !== 'string') {
        return notHere(JSON.stringify(where));
    }
    return {
        objectName: name,
        selected: names.filter((field) => field !== ID),
        lookedIn: comparisons.map(([field]) => field),
        comparison,
        text,
        maxRecords: Number(first),
    };
}

/** `{ Id: { eq: "…" } }`, or `{ or: [{ Phone: { like: "…" } }, …] }`. */
function conditionsOf(where: GraphqlValue | undefined): readonly Members[] {
    const { or, ...others } = membersOf(where);
    const isEither = Array.isArray(or);
    const conditions = isEither ? (or as readonly GraphqlValue[]).map(membersOf) : [others];
    // What would all have to be met must not become alternatives.
    const hasOnlyOnes = conditions.every((condition) => Object.keys(condition).length === 1);
    const isAlone = !isEither || Object.keys(others).length === 0;
    return hasOnlyOnes && isAlone ? conditions : notHere(JSON.stringify(where));
}

function connectionOf(json: string, names: readonly string[]): object {
    const records = JSON.parse(json) as readonly Members[];
    return {
        edges: records.map((record) => ({
            node: Object.fromEntries(
                names.map((name) => {
                    const value = record[name] ?? null;
                    return [name, name === ID ? value : { value }];
                }),
            ),
        })),
    };
}

function membersOf(value: GraphqlValue | undefined): Members {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? (value as Members)
        : {};
}

function notHere(what: string): never {
    throw new Error(
        `Visualforce pages look for one text in fields of an object; they cannot ask ${what}.`,
    );
}
