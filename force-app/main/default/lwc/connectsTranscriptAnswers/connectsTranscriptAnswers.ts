import { api, LightningElement } from 'lwc';
import type { Answer } from 'c/connectsLiveState';
import { after, copyText } from 'c/connectsTranscriptText';
import { answerText, type AnswerView, answerView } from './answerView';
import { LABELS } from './labels';

const NO_ANSWERS: readonly Answer[] = [];
/** So long a button says that it has copied, in ms. */
const COPIED_MS = 2_000;

/**
 * Suggested answers of one call, the newest first.
 * @fires used with `{ answerId }` when the agent copies an answer or opens its article
 */
export default class ConnectsTranscriptAnswers extends LightningElement {
    @api answers = NO_ANSWERS;

    labels = LABELS;
    copiedId: string | null = null;
    problem = '';

    private cancelCopied?: () => void;

    disconnectedCallback(): void {
        this.cancelCopied?.();
        this.copiedId = null;
    }

    get views(): AnswerView[] {
        return this.answers.map((answer) => answerView(answer, this.copiedId));
    }

    get isEmpty(): boolean {
        return this.answers.length === 0;
    }

    get status(): string {
        return this.problem || (this.copiedId === null ? '' : LABELS.copied);
    }

    handleOpen(event: Event): void {
        this.tellUse(idOf(event));
    }

    async handleCopy(event: Event): Promise<void> {
        const id = idOf(event);
        const answer = this.answers.find((each) => each.id === id);
        if (answer === undefined) {
            return;
        }
        const isCopied = await copyText(answerText(answer));
        this.problem = isCopied ? '' : LABELS.copyFailed;
        if (!isCopied) {
            return;
        }
        this.tellUse(id);
        this.copiedId = id;
        this.cancelCopied?.();
        this.cancelCopied = after(COPIED_MS, () => {
            this.copiedId = null;
        });
    }

    private tellUse(answerId: string): void {
        this.dispatchEvent(new CustomEvent('used', { detail: { answerId } }));
    }
}

function idOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset.answer ?? '';
}
