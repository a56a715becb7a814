import type {
    AgentAnswer,
    EventName,
} from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Assumptions } from '../../assumptions';
import type { CancelTimer, Clock } from '../../clock/clock';
import type { Call } from '../../finesse/call';
import type { Random } from '../../random/random';
import { conversationIn, type Article, type Line } from './conversations';

/** What the transcripts are built with. */
export interface CallTranscriptsParts {
    readonly assumptions: Assumptions;
    readonly clock: Clock;
    readonly random: Random;
    /** Raises an event, its payload in whatever form the assumptions want. */
    readonly raise: (eventName: EventName, payload: unknown) => void;
    /** Whether some library has filled that callback slot. */
    readonly isSubscribed: (eventName: EventName) => boolean;
}

interface Talk {
    call: Call;
    readonly lines: readonly Line[];
    next: number;
    /** Ends what is being said; null while nobody speaks. */
    cancelLine: CancelTimer | null;
    /** What was said and is still on its way. */
    readonly underWay: Set<CancelTimer>;
}

/** Speech recognition takes that long, in ms. */
const LATE = { from: 500, to: 2_000 };
/** From a caller's words to the suggestions, in ms. */
const ANSWER = { from: 1_000, to: 3_000 };
/** Part of the time from one utterance to the next in which somebody speaks. */
const SPEAKING = 0.8;

/**
 * What WCCAI hears in the agent's queue calls: utterances, and answers to what callers say. It
 * listens only while the agent and the caller talk; what is raised while no library has filled the
 * slot is lost (guide, "onTranscriptUtteranceReceived", "onAgentAnswersReceived").
 */
export class CallTranscripts {
    private readonly parts: CallTranscriptsParts;
    private readonly talks = new Map<string, Talk>();
    /** No transcript after a failover: calls that were open then stay unheard. */
    private readonly deaf = new Set<string>();

    constructor(parts: CallTranscriptsParts) {
        this.parts = parts;
    }

    /** A call is in a new state. */
    update(call: Call): void {
        const open = call.endedAt === null && call.wrapUpAt === null;
        if (!open) {
            this.end(call.id);
            this.deaf.delete(call.id);
            return;
        }
        if (!isTranscribed(call) || this.deaf.has(call.id)) {
            this.end(call.id);
            return;
        }
        const talk = this.talks.get(call.id) ?? this.begin(call);
        talk.call = call;
        if (call.agentState !== 'ACTIVE') {
            talk.cancelLine?.();
            talk.cancelLine = null;
        } else if (!talk.cancelLine) {
            this.speak(talk);
        }
    }

    /** The connection is lost: what was heard so far is all. */
    failover(): void {
        for (const id of [...this.talks.keys()]) {
            this.end(id);
            this.deaf.add(id);
        }
    }

    /** Ends everything. */
    stop(): void {
        [...this.talks.keys()].forEach((id) => this.end(id));
    }

    private begin(call: Call): Talk {
        const language = call.variables.named.find(({ Key }) => Key === 'user.Language')?.Value;
        const talk: Talk = {
            call,
            lines: conversationIn(language ?? ''),
            next: 0,
            cancelLine: null,
            underWay: new Set(),
        };
        this.talks.set(call.id, talk);
        return talk;
    }

    private end(id: string): void {
        const talk = this.talks.get(id);
        talk?.cancelLine?.();
        talk?.underWay.forEach((cancel) => cancel());
        this.talks.delete(id);
    }

    /** Somebody says the next line; the conversation goes round for as long as the call lasts. */
    private speak(talk: Talk): void {
        const { clock, random, assumptions } = this.parts;
        const [from, to] = assumptions['A-AIRATE'].split('-').map(Number);
        const span = random.integer(from ?? 0, to ?? 0);
        const line = talk.lines[talk.next % talk.lines.length];
        const start = clock.now();
        talk.cancelLine = clock.setTimer(() => {
            if (line) {
                this.say(talk, line, start, Math.round(start + span * SPEAKING));
            }
            talk.next += 1;
            this.speak(talk);
        }, span);
    }

    private say(talk: Talk, line: Line, start: number, end: number): void {
        const { random, assumptions } = this.parts;
        const utterance = {
            role: line.by === 'agent' ? 'Agent' : assumptions['A-ROLE'],
            workItemId: talk.call.id,
            transcript: line.text,
            confidence: this.confidence(0.75),
            startTimestamp: start,
            endTimestamp: end,
        };
        this.later(talk, random.integer(LATE.from, LATE.to), () => {
            this.raise('onTranscriptUtteranceReceived', {
                eventType: 'OnTranscriptUtteranceReceived',
                utterance,
            });
            if (line.answers) {
                this.suggest(talk, line.answers);
            }
        });
    }

    private suggest(talk: Talk, articles: readonly Article[]): void {
        const answers = articles.map((article) => this.answer(talk.call.id, article));
        this.later(talk, this.parts.random.integer(ANSWER.from, ANSWER.to), () => {
            // No new answers while the caller is on hold, as during a consultation.
            if (talk.call.agentState !== 'ACTIVE') {
                return;
            }
            const alone = this.parts.assumptions['A-ANSWERS'] === 'object';
            for (const agentAnswers of alone ? answers : [answers]) {
                this.raise('onAgentAnswersReceived', {
                    eventType: 'OnAgentAnswersReceived',
                    agentAnswers,
                });
            }
        });
    }

    private answer(workItemId: string, { title, description, uri }: Article): AgentAnswer {
        const { random } = this.parts;
        return {
            workItemId,
            title,
            description,
            answerRecord: `projects/simulator/answerRecords/${random.alphanumeric(16)}`,
            confidence: this.confidence(0.6),
            source: `projects/simulator/knowledgeBases/help/documents/${random.alphanumeric(20)}`,
            uri,
            snippetsList: [],
        };
    }

    private confidence(from: number): number {
        return this.parts.random.integer(from * 10_000, 9_800) / 10_000;
    }

    private later(talk: Talk, ms: number, action: () => void): void {
        const cancel = this.parts.clock.setTimer(() => {
            talk.underWay.delete(cancel);
            action();
        }, ms);
        talk.underWay.add(cancel);
    }

    private raise(eventName: EventName, payload: unknown): void {
        if (this.parts.isSubscribed(eventName)) {
            this.parts.raise(eventName, payload);
        }
    }
}

/** Only calls that a queue delivered to this agent, and that nobody has joined with others. */
function isTranscribed(call: Call): boolean {
    const joined = call.callType === 'TRANSFER' || call.callType === 'CONFERENCE';
    return call.routed && call.direction === 'inbound' && !joined && call.connectedAt !== null;
}
