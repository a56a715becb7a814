/**
 * The page of the benchmark from event to paint: a simulated gadget, the service, the live state and
 * one component, with the browser's own frames.
 */
// First of all: keeps what the next one replaces.
import './nativeObserver';
import '@lwc/synthetic-shadow';
import { createElement, type LightningElement } from 'lwc';
import ConnectsAgentStateBar from 'c/connectsAgentStateBar';
import ConnectsCallHistory from 'c/connectsCallHistory';
import ConnectsCallPanel from 'c/connectsCallPanel';
import ConnectsCtiData from 'c/connectsCtiData';
import ConnectsQueueStats from 'c/connectsQueueStats';
import ConnectsTeamStats from 'c/connectsTeamStats';
import { everySecond } from 'c/connectsTicker';
import ConnectsTranscriptViewer from 'c/connectsTranscriptViewer';
import { createLibrary, startSimulator } from '../../simulator/index';
import type { Envelope } from '../../simulator/wire/envelope';
import { documentBus } from '../../workbench/platform/messaging/bus';
import { LIBRARY_SCRIPT, standInForScript } from '../../workbench/platform/scriptStandIns';
import { FIRST_QUEUE } from '../../workbench/demo/hands';
import { createEvents, type EventSource, pause, queueUpdate } from './events';
import { PaintWatch } from './paintWatch';

/** The channel of the vendor's package. */
const VENDOR_CHANNEL = 'cnx__ConnectsIntegrationAPI__c';
const QUEUES = 50;
const PATIENCE_MS = 1_500;
/** Until a component is connected and has drawn what it found. */
const SETTLE_MS = 1_500;

const COMPONENTS = {
    connectsAgentStateBar: ConnectsAgentStateBar,
    connectsCallHistory: ConnectsCallHistory,
    connectsCallPanel: ConnectsCallPanel,
    connectsCtiData: ConnectsCtiData,
    connectsQueueStats: ConnectsQueueStats,
    connectsTeamStats: ConnectsTeamStats,
    connectsTranscriptViewer: ConnectsTranscriptViewer,
} as const;

/** A component that shows what events say. */
export type PaintedComponent = keyof typeof COMPONENTS;

/** What the benchmark calls. */
export interface PaintBench {
    /** @returns milliseconds from each event to the frame that shows it */
    timeEvents(name: PaintedComponent, count: number): Promise<number[]>;
    /** All queues change at once. @returns frames that drew, for each of the bursts */
    burst(count: number): Promise<{ queues: number; frames: number[] }>;
}

declare global {
    interface Window {
        paintBench: PaintBench;
    }
}

Object.assign(globalThis, { ConnectsIntegrationAPI: createLibrary() });
standInForScript(LIBRARY_SCRIPT, () => Promise.resolve());
const gadget = startSimulator({
    center: { agents: 12, teams: 1, queues: 1 },
    channels: ['VOICE'],
    speed: 20,
    traceLimit: 0,
});
const sent = new Map<string, number>();
gadget.attach({
    send(envelope: Envelope) {
        if (envelope.kind === 'event') {
            sent.set(envelope.eventName, performance.now());
        }
        documentBus().send(VENDOR_CHANNEL, envelope);
    },
    listen: (handler) => documentBus().listen(VENDOR_CHANNEL, handler),
});
const events = createEvents(gadget, Number(FIRST_QUEUE));
const queues = Array.from({ length: QUEUES }, (_, index) => Number(FIRST_QUEUE) + index);
queues.slice(1).forEach((queue) => gadget.addQueue(String(queue), `Queue ${queue}`));
let element: HTMLElement | null = null;

async function place(name: PaintedComponent): Promise<PaintWatch> {
    element?.remove();
    const is: typeof LightningElement = COMPONENTS[name];
    element = createElement(`bench-${name.toLowerCase()}`, { is });
    if (name === 'connectsQueueStats') {
        Object.assign(element, { platform: 'CCE' });
    }
    document.body.append(element);
    await pause(SETTLE_MS);
    return new PaintWatch(element);
}

function nextBeat(): Promise<void> {
    return new Promise((resolve) => {
        const stop = everySecond(() => {
            stop();
            resolve();
        });
    });
}

window.paintBench = {
    async timeEvents(name, count) {
        const watch = await place(name);
        const source: EventSource = events[name];
        await source.prepare?.();
        await pause(SETTLE_MS);
        const times: number[] = [];
        for (let at = 0; at < count; at += 1) {
            sent.delete(source.eventName);
            const painted = watch.nextPaint(() => sent.has(source.eventName), PATIENCE_MS);
            await source.raise();
            times.push((await painted) - (sent.get(source.eventName) ?? NaN));
            // Not in step with the frames.
            await pause(40 + Math.random() * 40);
        }
        watch.stop();
        return times;
    },
    async burst(count) {
        const watch = await place('connectsQueueStats');
        const frames: number[] = [];
        for (let at = 0; at < count; at += 1) {
            // Ages and waits tick once a second: between two beats, only the burst draws.
            await nextBeat();
            await pause(300);
            watch.takeFrames();
            queues.forEach((queue) => queueUpdate(gadget, queue, (at % 30) + 3));
            await pause(200);
            frames.push(watch.takeFrames());
        }
        watch.stop();
        return { queues: queues.length, frames };
    },
};
