/** What the checks ask, so that tests can answer in the place of gadget, org and browser. */
import type { ConnectsClient } from 'c/connectsIntegrationApiSvc';
import type { RollAnswers } from 'c/connectsLeader';
import type { FrameAnswer } from './frameProbe';

/** What the checks use of a client. */
export type CheckedClient = Pick<ConnectsClient, 'snapshot' | 'getCustomSettings'>;

export interface CheckPorts {
    /** @throws ConnectsError (as a rejection) */
    connect(): Promise<CheckedClient>;
    /** What the library calls its version; null when it does not tell. */
    libraryVersion(): string | null;
    /** Records of `Connects_Dial_Rule__mdt`, by Apex. */
    readRules(): Promise<readonly unknown[]>;
    /** Asks Apex for nothing about a fictitious number. */
    askAboutNumber(): Promise<unknown>;
    /** Loads the static resource that reads numbers. */
    loadNumberParser(): Promise<unknown>;
    /** Asks over the message channel who guards dials. */
    whoAnswers(): Promise<RollAnswers>;
    /** Origins of the active records of `Connects_Frame_Origin__mdt`, as they are written, by Apex. */
    readFrameOrigins(): Promise<readonly string[]>;
    /** Whether the browser shows frames of that origin on this page. */
    tryFrame(origin: string): Promise<FrameAnswer>;
    /** Custom permissions of the toolkit by name, and whether this user has them. */
    readonly permissions: Readonly<Record<string, boolean>>;
    readonly browserTimeZone: string;
}

/** Answers that several checks need, each asked for once. */
export interface CheckContext {
    readonly ports: CheckPorts;
    readonly client: Promise<CheckedClient>;
    readonly rules: Promise<readonly unknown[]>;
}

/** Asks what several checks share. */
export function openContext(ports: CheckPorts): CheckContext {
    return { ports, client: ports.connect(), rules: ports.readRules() };
}
