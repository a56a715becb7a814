/**
 * `lightning/graphql` for Visualforce, which has no GraphQL wire: every query is answered with an
 * error that says so, and the components show what they show when a search fails.
 */

/** A query made by `gql`. */
export interface GraphqlQuery {
    readonly text: string;
}

interface Answer {
    readonly data?: unknown;
    readonly errors?: readonly { readonly message: string }[];
}

const REFUSAL: Answer = {
    data: undefined,
    errors: [{ message: 'Visualforce pages cannot search records: use the search of Salesforce.' }],
};

/** Makes a query of a template text. */
export function gql(texts: TemplateStringsArray, ...values: readonly string[]): GraphqlQuery {
    return { text: texts.map((text, index) => text + (values[index] ?? '')).join('') };
}

/** Wire adapter: nothing while there is no query, a refusal for each query. */
export const graphql = class {
    private readonly emit: (answer: Answer) => void;
    private isConnected = false;
    private query: GraphqlQuery | undefined;

    constructor(dataCallback: (answer: Answer) => void) {
        this.emit = dataCallback;
    }

    connect(): void {
        this.isConnected = true;
        this.emit({ data: undefined, errors: undefined });
        this.answer();
    }

    update({ query }: { query?: GraphqlQuery }): void {
        this.query = query;
        this.answer();
    }

    disconnect(): void {
        this.isConnected = false;
    }

    private answer(): void {
        const { query } = this;
        if (this.isConnected && query !== undefined) {
            // As every wire: not while the component is still setting its fields.
            queueMicrotask(() => {
                if (this.isConnected && this.query === query) {
                    this.emit({ ...REFUSAL });
                }
            });
        }
    }
};
