/** Stand-in for `lightning/graphql`, over the workbench's records: queries, no mutations. */
import type { GraphqlValue } from '../../../visualforce/platform/graphqlText';
import { giveNotice } from '../notices';
import { answerQuery, subjectOf, type QueryAnswer } from '../recordQuery';
import { failingRecords } from '../recordFaults';
import { listRecordIds, observeRecords } from '../records';

/** A query made by `gql`. */
export interface GraphqlQuery {
    readonly text: string;
}

interface Config {
    readonly query?: GraphqlQuery;
    readonly variables?: Readonly<Record<string, GraphqlValue>>;
}

interface Answer extends QueryAnswer {
    /** Asks again. */
    readonly refresh: () => Promise<void>;
}

/** Makes a query, from pieces known only at run time too. */
export function gql(texts: TemplateStringsArray, ...values: readonly unknown[]): GraphqlQuery {
    return { text: String.raw({ raw: texts }, ...values) };
}

/**
 * What was asked before is answered from memory until it is refreshed: with the records that there
 * were then, as they are now.
 */
const remembered = new Map<string, ReadonlySet<string>>();

/** Wire adapter: the answer to a query; it is given again when one of its records changes. */
export class graphql {
    readonly #emit: (answer: Answer) => void;
    #config: Config = {};
    #given = '';
    #stop = (): void => undefined;

    constructor(dataCallback: (answer: Answer) => void) {
        this.#emit = dataCallback;
    }

    connect(): void {
        this.#stop = observeRecords((id) => {
            if (this.#given.includes(id)) {
                void this.#ask();
            }
        });
        this.#give({ data: undefined, errors: undefined });
    }

    update(config: Config): void {
        this.#config = config;
        if (config.query) {
            giveNotice('GraphQL', config.query.text);
        }
        void this.#ask();
    }

    disconnect(): void {
        this.#stop();
    }

    /** The answer comes later, as over the network; a query that was replaced is not answered. */
    async #ask(isFresh = false): Promise<void> {
        const { query, variables } = this.#config;
        await Promise.resolve();
        if (query === undefined || query !== this.#config.query) {
            return;
        }
        const failure = failingRecords();
        this.#give(
            failure
                ? { data: undefined, errors: [{ message: failure.body.message }] }
                : answerFromMemory(query.text, variables, isFresh),
        );
    }

    #give(answer: QueryAnswer): void {
        this.#given = JSON.stringify(answer);
        this.#emit({ ...answer, refresh: () => this.#ask(true) });
    }
}

function answerFromMemory(
    text: string,
    variables: Config['variables'],
    isFresh: boolean,
): QueryAnswer {
    const whole = answerQuery(text, variables);
    if (whole.errors) {
        return whole;
    }
    const subject = subjectOf(text, variables);
    if (isFresh || !remembered.has(subject)) {
        remembered.set(subject, new Set(listRecordIds()));
        return whole;
    }
    return answerQuery(text, variables, remembered.get(subject));
}
