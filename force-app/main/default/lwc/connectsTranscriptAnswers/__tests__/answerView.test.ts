import type { Answer } from 'c/connectsLiveState';
import { answerText, answerView } from '../answerView';
import { webLink } from '../webLink';

const answer = (change: Partial<Answer> = {}): Answer => ({
    id: '1',
    title: 'Delivery',
    text: 'Two days',
    confidence: 0.5,
    source: 'projects/a/knowledgeBases/help/documents/7',
    uri: '',
    receivedAt: 0,
    uses: 0,
    ...change,
});

describe('an address', () => {
    it.each(['https://example.com/a b', 'HTTP://example.com', ' https://example.com '])(
        'of the web may be opened: %s',
        (uri) => {
            expect(webLink(uri)?.protocol).toMatch(/^https?:$/);
        },
    );

    it.each([
        '',
        '/relative',
        'example.com',
        'data:text/html,<b>',
        'file:///etc/passwd',
        ['java\nscript', 'alert(1)'].join(':'),
        ['javascript', '//https://example.com%0aalert(1)'].join(':'),
        ['vbscript', 'x'].join(':'),
        'ftp://example.com',
    ])('of another kind may not: %s', (uri) => {
        expect(webLink(uri)).toBeNull();
        expect(answerView(answer({ uri }), null).href).toBe('');
        expect(answerText(answer({ uri }))).toBe('Delivery\nTwo days');
    });
});

describe('an answer', () => {
    it('names the site that it links to, else its knowledge base, else its source', () => {
        const labelled = (change: Partial<Answer>): string =>
            answerView(answer(change), null).source;
        expect(labelled({})).not.toBe('');
        expect(labelled({ source: '' })).toBe('');
        expect(answerView(answer({}), null).sourceHint).toContain('knowledgeBases/help');
    });

    it('tells no match when nobody knows it', () => {
        expect(answerView(answer({ confidence: null }), null).match).toBe('');
    });

    it('says for a moment that it was copied', () => {
        const [still, copied] = [answerView(answer(), null), answerView(answer(), '1')];
        expect(copied.copyIcon).not.toBe(still.copyIcon);
        expect(copied.copyName).not.toBe(still.copyName);
    });
});
