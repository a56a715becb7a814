import fc from 'fast-check';
import { prove } from '../../../../../../jest/proofs';
import { commentWith, LONGEST_COMMENT } from '../activityComment';
import { call } from './support';

const LEFT_OUT = 'c.Connects_TranscriptCollector_LeftOut';

/** As Salesforce counts: a line break is two characters. */
const stored = (text: string): number => text.replace(/\r?\n/g, '\r\n').length;

describe('the comment of an activity', () => {
    it('never gets too long, keeps its text and the last words of the call', async () => {
        expect.hasAssertions();
        await prove(
            'Transcripts: a comment with a transcript fits, and ends with the last line',
            fc.asyncProperty(
                fc.nat({ max: 15_000 }),
                fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 120 }),
                async (breaks, lengths) => {
                    const comment = 'c\n'.repeat(breaks / 2);
                    const said = lengths.map((length, index) => `${index} ${'w'.repeat(length)}`);
                    const text = commentWith(comment, call(...said)) ?? '';
                    expect(stored(text)).toBeLessThanOrEqual(LONGEST_COMMENT);
                    expect(text.startsWith(comment)).toBe(true);
                    expect(text.endsWith(said.at(-1) ?? '')).toBe(true);
                    const kept = text.split('\n').filter((line) => / \d+ w+$/.test(line));
                    expect(text.includes(LEFT_OUT)).toBe(kept.length < said.length);
                },
            ),
            { sample: 100, full: 3_000 },
        );
    });
});
