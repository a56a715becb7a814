/**
 * Reads what the guard is configured with: settings from the gadget, records from the org, the number
 * reader. What fails is tried again; what was read stays in force until something newer is there.
 */
import type { NumberParser } from 'c/connectsDialNumbers';
import { NOT_CONFIGURED } from 'c/connectsDialSettings';
import type { Timers } from 'c/connectsLeader';
import { configure, type ConfigurationSources, type GuardConfiguration } from './configuration';

/** Where the parts come from; each rejects when it cannot be had. */
export interface ConfigurationPorts {
    /** `NOT_CONFIGURED` when the gadget answers that there is none. */
    readText(): Promise<string | typeof NOT_CONFIGURED>;
    readRows(): Promise<readonly unknown[]>;
    loadParser(): Promise<NumberParser>;
}

/** What the reader needs. */
export interface ReaderParts {
    readonly timers: Timers;
    readonly browserTimeZone: string;
    /** Whether this tab has had settings: that there are none after all is not taken for granted. */
    readonly settings: { hadAny: boolean };
    /** Called with what is in force from now on. */
    readonly onRead: (configuration: GuardConfiguration) => void;
    /** Called with each failure, for the gadget's log. */
    readonly onFailure: (what: string, error: unknown) => void;
}

/** How long each part may take, in ms. */
const PART_DEADLINE_MS = 5_000;
/** From one attempt to the next, in ms; the last one again and again. */
const RETRIES_MS: readonly [number, ...number[]] = [5_000, 15_000, 60_000];
/** How often changes of an admin are looked for, in ms. */
const REFRESH_MS = 10 * 60_000;

const NOTHING = (): void => undefined;

type Known = Pick<ConfigurationSources, 'text' | 'rows' | 'parser'>;

/** See the file's head. */
export class ConfigurationReader {
    private readonly parts: ReaderParts;
    private known: Known = { text: null, rows: null, parser: null };
    private ports: ConfigurationPorts | null = null;
    private attempts = 0;
    private reading = 0;
    private cancel = NOTHING;
    /** What was reported last of each part: what fails again and again is told once. */
    private readonly reported = new Map<string, string>();

    constructor(parts: ReaderParts) {
        this.parts = parts;
    }

    /** Reads everything from here now, and from time to time. */
    readFrom(ports: ConfigurationPorts): void {
        this.ports = ports;
        this.attempts = 0;
        void this.read();
    }

    /** Reads again now. */
    readAgain(): void {
        this.attempts = 0;
        void this.read();
    }

    /** Reads nothing any more. */
    stop(): void {
        this.ports = null;
        this.cancel();
    }

    private async read(): Promise<void> {
        const { ports } = this;
        if (ports === null) {
            return;
        }
        this.cancel();
        this.reading += 1;
        const { reading } = this;
        const [text, rows, parser] = await Promise.all([
            this.part('settings', ports, () => this.readText(ports)),
            this.part('records', ports, () => ports.readRows()),
            this.part('number reader', ports, () => ports.loadParser()),
        ]);
        if (reading !== this.reading || this.ports === null) {
            return; // a later reading tells
        }
        this.known = {
            text: text ?? this.known.text,
            rows: rows ?? this.known.rows,
            parser: parser ?? this.known.parser,
        };
        const { browserTimeZone, onRead } = this.parts;
        onRead(configure({ ...this.known, browserTimeZone }));
        this.plan([text, rows, parser].every((part) => part !== null));
    }

    private async readText(ports: ConfigurationPorts): Promise<string | typeof NOT_CONFIGURED> {
        const { settings } = this.parts;
        const text = await ports.readText();
        if (text === NOT_CONFIGURED && settings.hadAny) {
            throw new Error(
                'The gadget has no settings any more. Open a new tab if that is right.',
            );
        }
        settings.hadAny ||= text !== NOT_CONFIGURED;
        return text;
    }

    private plan(isWhole: boolean): void {
        const [first] = RETRIES_MS;
        const ms = isWhole ? REFRESH_MS : (RETRIES_MS[this.attempts] ?? RETRIES_MS.at(-1) ?? first);
        this.attempts = isWhole ? 0 : this.attempts + 1;
        this.cancel = this.parts.timers.after(ms, () => {
            void this.read();
        });
    }

    private async part<T>(
        what: string,
        ports: ConfigurationPorts,
        read: () => Promise<T>,
    ): Promise<T | null> {
        let cancel = NOTHING;
        const late = new Promise<never>((_resolve, reject) => {
            cancel = this.parts.timers.after(PART_DEADLINE_MS, () => {
                reject(new Error(`No answer within ${PART_DEADLINE_MS} ms.`));
            });
        });
        try {
            const value = await Promise.race([read(), late]);
            this.reported.delete(what);
            return value;
        } catch (error) {
            // What was asked of a component that has left concerns nobody.
            if (this.ports === ports) {
                this.report(what, error);
            }
            return null;
        } finally {
            cancel();
        }
    }

    private report(what: string, error: unknown): void {
        const text = String(error);
        if (this.reported.get(what) !== text) {
            this.reported.set(what, text);
            this.parts.onFailure(what, error);
        }
    }
}
