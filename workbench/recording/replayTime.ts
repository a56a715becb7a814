/**
 * The page's time during a replay is that of the recording, so that timers on the screen tell what
 * they told then. Waiting (`setTimeout`) stays as it is.
 */

/**
 * Replaces the page's `Date`; to be called before the first component is made.
 *
 * @param now ms since 1970
 */
export function setPageTime(now: () => number): void {
    const Original = Date;
    globalThis.Date = new Proxy(Original, {
        construct: (target, args, newTarget) =>
            Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
        // Without `new` it is a text, whatever the arguments.
        apply: () => new Original(now()).toString(),
        get: (target, property) =>
            property === 'now' ? now : (Reflect.get(target, property) as unknown),
    });
}
