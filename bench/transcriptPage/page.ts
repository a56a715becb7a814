/**
 * The page of the transcript benchmark: a simulated gadget, the service, the live state and the
 * viewer in one window, and a plain list beside it. Frames come when the benchmark says so.
 */
// First of all: it changes what the DOM does for everything that comes after it.
import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import TranscriptViewer from 'c/connectsTranscriptViewer';
import type { Line } from 'c/connectsLiveState';
import { createLibrary, startSimulator } from '../../simulator/index';
import { LIBRARY_SCRIPT, standInForScript } from '../../workbench/platform/scriptStandIns';
import PlainTranscript from './lwc/plainTranscript/plainTranscript';

/** Which of the two is fed. */
export type Way = 'viewer' | 'plain';

/** What the benchmark calls. */
export interface TranscriptBench {
    /** Puts one of them on the page, in place of the other. */
    open(way: Way): Promise<void>;
    /** Adds lines until there are so many, without looking at the time. */
    growTo(count: number): Promise<void>;
    /** Adds lines one by one. @returns milliseconds of each, from the event to the finished layout */
    timeLines(count: number): Promise<number[]>;
    /** How many lines are drawn. */
    drawn(): number;
}

declare global {
    interface Window {
        transcriptBench: TranscriptBench;
    }
}

/** A sentence of some length, as callers say them. */
const WORDS = 'The parcel was marked as delivered last Tuesday but nobody in the house has seen it';
const SETTLE_TURNS = 50;
/** Lines that come between two frames while the transcript grows. */
const GROW_STEP = 50;

let frames: FrameRequestCallback[] = [];
window.requestAnimationFrame = (callback) => frames.push(callback);

Object.assign(globalThis, { ConnectsIntegrationAPI: createLibrary() });
standInForScript(LIBRARY_SCRIPT, () => Promise.resolve());
const gadget = startSimulator({ clock: 'manual', traceLimit: 0 });

let way: Way = 'viewer';
let element: HTMLElement | null = null;
let count = 0;
let plainLines: readonly Line[] = [];

window.transcriptBench = {
    async open(wanted) {
        element?.remove();
        way = wanted;
        count = 0;
        plainLines = [];
        element =
            way === 'viewer'
                ? createElement('c-connects-transcript-viewer', { is: TranscriptViewer })
                : createElement('c-plain-transcript', { is: PlainTranscript });
        document.body.append(element);
        // Connecting takes some turns of the event loop.
        for (let turn = 0; turn < SETTLE_TURNS; turn += 1) {
            await gadget.advance(20);
            await new Promise((resolve) => setTimeout(resolve, 5));
            await draw();
        }
    },
    async growTo(target) {
        while (count < target) {
            for (let step = 0; step < GROW_STEP && count < target; step += 1) {
                addLine();
            }
            await draw();
        }
    },
    async timeLines(wanted) {
        const times: number[] = [];
        for (let sample = 0; sample < wanted; sample += 1) {
            const start = performance.now();
            addLine();
            await draw();
            times.push(performance.now() - start);
        }
        return times;
    },
    drawn: () => (element === null ? 0 : linesIn(element)),
};

function linesIn({ shadowRoot }: Element): number {
    const inner = [...(shadowRoot?.querySelectorAll('*') ?? [])];
    const own = shadowRoot?.querySelectorAll('p.line').length ?? 0;
    return inner.reduce((sum, child) => sum + linesIn(child), own);
}

function addLine(): void {
    count += 1;
    const text = `${WORDS.slice(0, 20 + (count % 60))} ${count}`;
    const at = 1_767_603_600_000 + count * 1_000;
    const isAgent = count % 2 === 0;
    if (way === 'plain') {
        const line: Line = {
            id: String(count),
            speaker: isAgent ? 'agent' : 'caller',
            role: isAgent ? 'Agent' : 'Caller',
            text,
            confidence: 0.9,
            startedAt: at,
            endedAt: at,
        };
        plainLines = [...plainLines, line];
        return;
    }
    gadget.emit('onTranscriptUtteranceReceived', {
        eventType: 'OnTranscriptUtteranceReceived',
        utterance: {
            role: isAgent ? 'Agent' : 'Caller',
            workItemId: '17',
            transcript: text,
            confidence: 0.9,
            startTimestamp: at,
            endTimestamp: at,
        },
    });
}

/** Runs the frame's callbacks, lets the components render, and has the browser lay out. */
async function draw(): Promise<void> {
    if (way === 'plain' && element !== null) {
        Object.assign(element, { lines: plainLines });
    }
    const due = frames;
    frames = [];
    due.forEach((callback) => callback(performance.now()));
    await Promise.resolve();
    await Promise.resolve();
    document.body.getBoundingClientRect();
}
