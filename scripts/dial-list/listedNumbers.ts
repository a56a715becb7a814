/** Numbers that were seen, with the latest expiry: millions of them in little memory. */

/** A set of the language holds at most 16.7 million entries. */
const SHARDS = 64;

/** Remembers E.164 numbers, which fit into a number of 53 bits. */
export class ListedNumbers {
    private readonly shards = Array.from({ length: SHARDS }, () => new Map<number, number>());

    /**
     * Remembers a number; of several expiries the latest stays.
     * @param expiresAt milliseconds since 1970; Infinity for never
     * @returns whether it was not there before
     */
    add(e164: string, expiresAt: number): boolean {
        const { shard, key } = this.place(e164);
        const known = shard.get(key);
        if (known === undefined || expiresAt > known) {
            shard.set(key, expiresAt);
        }
        return known === undefined;
    }

    /** The latest expiry that was given for a number; undefined when it was never given. */
    expiryOf(e164: string): number | undefined {
        const { shard, key } = this.place(e164);
        return shard.get(key);
    }

    private place(e164: string): { shard: Map<number, number>; key: number } {
        const key = Number(e164.slice(1));
        const shard = this.shards[key % SHARDS];
        if (shard === undefined) {
            throw new Error(`${e164} is no number in E.164 form.`);
        }
        return { shard, key };
    }
}
