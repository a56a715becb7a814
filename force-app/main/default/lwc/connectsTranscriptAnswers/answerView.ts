/** What the template shows of each suggested answer. Pure. */
import { fillLabel } from 'c/connectsFormat';
import type { Answer } from 'c/connectsLiveState';
import { percentOf } from 'c/connectsTranscriptText';
import { LABELS } from './labels';
import { webLink } from './webLink';

/** An answer as the template shows it. */
export interface AnswerView {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    /** E.g. "96 % match"; empty when nobody tells. */
    readonly match: string;
    /** Address to open; empty when there is none that may be opened. */
    readonly href: string;
    readonly openName: string;
    readonly copyName: string;
    readonly copyIcon: string;
    readonly source: string;
    /** In full. */
    readonly sourceHint: string;
    readonly used: string;
}

/** @param copiedId the answer that was copied a moment ago */
export function answerView(answer: Answer, copiedId: string | null): AnswerView {
    const { id, title, text, confidence, source, uri, uses } = answer;
    const link = webLink(uri);
    const isCopied = id === copiedId;
    const from = link?.host ?? sourceName(source);
    return {
        id,
        title,
        text,
        match: confidence === null ? '' : fillLabel(LABELS.match, percentOf(confidence)),
        href: link?.href ?? '',
        openName: fillLabel(LABELS.openNamed, title),
        copyName: isCopied ? LABELS.copied : fillLabel(LABELS.copyNamed, title),
        copyIcon: isCopied ? 'utility:check' : 'utility:copy_to_clipboard',
        source: from === '' ? '' : fillLabel(LABELS.source, from),
        sourceHint: source,
        used: usedText(uses),
    };
}

/** What goes to the clipboard: ready to be pasted into a mail or a chat. */
export function answerText({ title, text, uri }: Answer): string {
    return [title, text, webLink(uri)?.href ?? ''].filter((line) => line !== '').join('\n');
}

/** The knowledge base of a resource name such as `projects/a/knowledgeBases/b/documents/c`. */
function sourceName(source: string): string {
    return /(?:^|\/)knowledgeBases\/([^/]+)/.exec(source)?.[1] ?? source;
}

function usedText(uses: number): string {
    if (uses === 0) {
        return '';
    }
    return uses === 1 ? LABELS.usedOnce : fillLabel(LABELS.used, uses);
}
