/** The library's own refusals, and how any error becomes the data that a page is given. */
import { ConnectsError } from 'c/connectsIntegrationApiSvc';
import type { LibraryError, LibraryRefusalCode } from './contract';

/** The library refuses; `message` says what to do. */
export class LibraryRefusal extends Error {
    override readonly name = 'LibraryRefusal';
    readonly code: LibraryRefusalCode;

    constructor(code: LibraryRefusalCode, message: string, options?: ErrorOptions) {
        super(message, options);
        this.code = code;
    }
}

/** An error with more to say about what was undone after it. */
export class UndoneError extends Error {
    override readonly name = 'UndoneError';
    readonly failure: unknown;
    readonly undoing: string;

    /** @param undoing a sentence: how things stand after the attempt to undo */
    constructor(failure: unknown, undoing: string) {
        super(undoing, { cause: failure });
        this.failure = failure;
        this.undoing = undoing;
    }
}

/** @param request the request that failed; absent when it was none */
export function libraryErrorOf(error: unknown, request?: string, requestId?: string): LibraryError {
    const { failure, undoing } =
        error instanceof UndoneError ? error : { failure: error, undoing: '' };
    const message = failure instanceof Error ? failure.message : String(failure);
    return {
        code:
            failure instanceof ConnectsError || failure instanceof LibraryRefusal
                ? failure.code
                : 'UNEXPECTED',
        message: `${message} ${undoing}`.trim(),
        ...(request === undefined ? {} : { request }),
        ...(requestId === undefined ? {} : { requestId }),
    };
}
