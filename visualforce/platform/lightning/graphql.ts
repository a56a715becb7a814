/**
 * `lightning/graphql` for Visualforce, which has no GraphQL wire: queries of records go through Apex
 * (`ConnectsPageRecords`). The answer is always a new one.
 */
import { serverErrorText } from 'c/connectsFormat';
import { recordQueriesOf } from '../recordQueries';
import { apexMethod } from '../salesforce/apex';

/** A query made by `gql`. */
export interface GraphqlQuery {
    readonly text: string;
}

interface Answer {
    readonly data: object | undefined;
    readonly errors: readonly { readonly message: string }[] | undefined;
}

const findRecords = apexMethod('ConnectsPageRecords.findRecords');

/** Makes a query of a template text. */
export function gql(texts: TemplateStringsArray, ...values: readonly string[]): GraphqlQuery {
    return { text: texts.map((text, index) => text + (values[index] ?? '')).join('') };
}

/** Wire adapter: nothing while there is no query, then what Apex has found, or why it has not. */
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
        void this.answer();
    }

    update({ query }: { query?: GraphqlQuery }): void {
        this.query = query;
        void this.answer();
    }

    disconnect(): void {
        this.isConnected = false;
    }

    private async answer(): Promise<void> {
        const { query } = this;
        if (!this.isConnected || query === undefined) {
            return;
        }
        const answer = await ask(query);
        // Another one may be asked by now; components that left hear nothing.
        if (this.isConnected && this.query === query) {
            this.emit(answer);
        }
    }
};

async function ask({ text }: GraphqlQuery): Promise<Answer> {
    try {
        const { queries, answer } = recordQueriesOf(text);
        const records = (await findRecords({ queries })) as readonly string[];
        return { data: answer(records), errors: undefined };
    } catch (error) {
        return { data: undefined, errors: [{ message: serverErrorText(error) }] };
    }
}
