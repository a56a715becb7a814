import { commentWith, LONGEST_COMMENT, NoRoomError } from '../activityComment';
import { call } from './support';

const HEADING = 'c.Connects_TranscriptCollector_Heading';

describe('the comment of an activity', () => {
    it('keeps what was there and has the transcript below it', () => {
        const text = commentWith('Wants a refund.', call('Hello', 'Bye')) ?? '';
        const lines = text.split('\n');
        expect(lines.slice(0, 3)).toEqual(['Wants a refund.', '', HEADING]);
        expect(lines).toHaveLength(5);
        expect(lines[4]).toMatch(/: Bye$/);
    });

    it('that has the transcript of the call already stays as it is', () => {
        const once = commentWith('', call('Hello')) ?? '';
        expect(commentWith(once, call('Hello', 'more'))).toBeNull();
        expect(commentWith(once.replaceAll('\n', '\r\n'), call('Hello'))).toBeNull();
    });

    it('without room for a single line is left alone', () => {
        expect(() => commentWith('x'.repeat(LONGEST_COMMENT - 10), call('Hello'))).toThrow(
            NoRoomError,
        );
    });
});
