/** What happens in a replay as lines of the inspector, like those of the simulated gadget. */
import type { ReportedLine } from '../gadget/control';
import type { RequestProgress } from '../gadget/requestWatch';
import type { ReplayNews } from './recordingPlayer';

/** Lines and how requests stand after them. */
export interface ReplayLines {
    readonly lines: readonly ReportedLine[];
    readonly requests: readonly RequestProgress[];
}

type RequestNews = Extract<ReplayNews, { kind: 'request' }>;

/** Whose requests they are, in the place of a library's id. */
const LIBRARY = 'this page';

/** Words the news of one replay. */
export class ReplayReporter {
    readonly #open = new Map<number, RequestNews>();

    linesOf(news: ReplayNews): ReplayLines {
        const { kind, time, name } = news;
        switch (kind) {
            case 'event':
                return { lines: [{ kind, time, name, detail: news.detail }], requests: [] };
            case 'connection':
                return { lines: [{ kind, time, name, detail: null }], requests: [] };
            case 'request':
                this.#open.set(news.number, news);
                return {
                    lines: [{ kind, time, name, detail: { args: news.args.map(shown) } }],
                    requests: [progressOf(news)],
                };
            case 'response':
                return this.answered(news);
        }
    }

    private answered(news: Extract<ReplayNews, { kind: 'response' }>): ReplayLines {
        const { kind, time, name, number, response } = news;
        const request = this.#open.get(number);
        this.#open.delete(number);
        return {
            lines: [{ kind, time, name, detail: response }],
            requests: request === undefined ? [] : [progressOf(request, { time, response })],
        };
    }
}

function progressOf(
    { number, name, args, time }: RequestNews,
    answer?: { readonly time: number; readonly response: unknown },
): RequestProgress {
    const entry = { name, args: args.map(shown), time, libraryId: LIBRARY };
    if (answer === undefined) {
        return { number, entry: { ...entry, outcome: 'pending' } };
    }
    const { success, error } = (answer.response ?? {}) as { success?: unknown; error?: unknown };
    return {
        number,
        entry: {
            ...entry,
            outcome: success === false ? 'failure' : 'success',
            answeredTime: answer.time,
            ...(typeof error === 'string' ? { error } : {}),
        },
    };
}

/** Callbacks are no news. */
function shown(argument: unknown): unknown {
    return typeof argument === 'function' ? 'callback' : argument;
}
