import { RunningHash } from '../runningHash';

function hashOf(...texts: string[]): string {
    const hash = new RunningHash();
    texts.forEach((text) => hash.add(text));
    return hash.digest;
}

describe('running hash', () => {
    it('depends on every text, their order, and where one ends', () => {
        const digests = [
            hashOf(),
            hashOf(''),
            hashOf('a', 'b'),
            hashOf('b', 'a'),
            hashOf('ab'),
            hashOf('a', 'b', ''),
        ];
        expect(new Set(digests).size).toBe(digests.length);
        expect(hashOf('a', 'b')).toBe(digests[2]);
    });
});
