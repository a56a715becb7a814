/** The name of a configuration: the same content has the same name, on every machine and day. */

/**
 * A name for content, "2026-11-01/3f2a51c09b7e": the newest version of the packs, or "site", and a
 * hash. Tells configurations apart; it protects nothing.
 * @param packVersions versions of the packs in force
 * @param content JSON data; the order of the fields of objects does not count
 */
export function versionOf(packVersions: readonly string[], content: unknown): string {
    const newest = [...packVersions].sort().at(-1) ?? 'site';
    return `${newest}/${hashOf(canonicalText(content))}`;
}

function canonicalText(value: unknown): string {
    return JSON.stringify(value, (_key, part: unknown) =>
        typeof part === 'object' && part !== null && !Array.isArray(part)
            ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
            : part,
    );
}

const HASH_DIGITS = 12;
/** FNV-1a of 32 bits, twice: the second lane begins and multiplies otherwise. */
const OFFSETS = [0x811c9dc5, 0x9e3779b9] as const;
const PRIMES = [0x01000193, 0x5bd1e995] as const;

function hashOf(content: string): string {
    let [first, second]: [number, number] = [...OFFSETS];
    for (let index = 0; index < content.length; index += 1) {
        const letter = content.charCodeAt(index);
        first = Math.imul(first ^ letter, PRIMES[0]);
        second = Math.imul(second ^ letter ^ (second >>> 15), PRIMES[1]);
    }
    return [first, second]
        .map((lane) => (lane >>> 0).toString(16).padStart(8, '0'))
        .join('')
        .slice(-HASH_DIGITS);
}
