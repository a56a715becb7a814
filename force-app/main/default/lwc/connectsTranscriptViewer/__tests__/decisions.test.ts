import type { Conversation, Line, LineChunk } from 'c/connectsLiveState';
import { callOptions, LATEST, shownCall } from '../callChoice';
import { DRAWN_CHUNKS, earlierThan, firstDrawn } from '../drawnChunks';
import { followsEnd } from '../followEnd';
import { hitAfter, LineSearch } from '../lineSearch';
import { newsAfter } from '../newLinesNews';
import { atNone, lookFor, placeText, stepped } from '../searching';

const line = (id: string, text: string, speaker: Line['speaker'] = 'caller'): Line => ({
    id,
    speaker,
    role: speaker,
    text,
    confidence: null,
    startedAt: 0,
    endedAt: null,
});

const chunk = (id: number, ...lines: readonly Line[]): LineChunk => ({ id, lines });

const call = (workItemId: string): Conversation => ({
    workItemId,
    receivedAt: 0,
    party: '',
    isOpen: true,
    missesBeginning: false,
    chunks: [],
    lineCount: 0,
    answers: [],
});

describe('the call that is shown', () => {
    const calls = [call('1'), call('2')];

    it('is the latest one, unless another one is chosen', () => {
        expect(shownCall(calls, LATEST)).toBe(calls[1]);
        expect(shownCall(calls, '1')).toBe(calls[0]);
        expect(shownCall([], LATEST)).toBeNull();
    });

    it('is the latest one when the chosen one is not kept any more', () => {
        expect(shownCall(calls, '0')).toBe(calls[1]);
    });

    it('is chosen from a list with the newest first', () => {
        expect(callOptions(calls).map(({ value }) => value)).toEqual([LATEST, '2', '1']);
    });
});

describe('what is drawn', () => {
    it('is the end of a long call, and all of a short one', () => {
        expect(firstDrawn(DRAWN_CHUNKS - 1, null)).toBe(0);
        expect(firstDrawn(DRAWN_CHUNKS + 3, null)).toBe(3);
    });

    it('stays while the reader has left the end, however long the call gets', () => {
        expect(firstDrawn(500, 3)).toBe(3);
        expect(firstDrawn(5, 3)).toBe(0);
    });

    it('reaches further back on demand, to the first line at most', () => {
        expect(earlierThan(15)).toBe(15 - DRAWN_CHUNKS);
        expect(earlierThan(4)).toBe(0);
    });
});

describe('following the end', () => {
    const place = (scrollTop: number, scrollHeight = 1_000): Parameters<typeof followsEnd>[1] => ({
        scrollTop,
        scrollHeight,
        clientHeight: 200,
    });

    it('ends when the reader scrolls up', () => {
        expect(followsEnd(true, place(500), 800)).toBe(false);
    });

    it('goes on when the view itself has grown', () => {
        expect(followsEnd(true, place(800, 1_400), 800)).toBe(true);
    });

    it('begins when the reader comes back to the end, or near to it', () => {
        expect(followsEnd(false, place(780), 500)).toBe(true);
        expect(followsEnd(false, place(700), 500)).toBe(false);
    });
});

describe('searching', () => {
    const chunks = [
        chunk(0, line('1', 'An order (new)'), line('2', 'the ORDER', 'agent')),
        chunk(1, line('3', 'order order')),
    ];

    it('finds every place, in order, with signs as they are', () => {
        expect(new LineSearch('order', null).all(chunks)).toEqual([
            { chunkId: 0, lineId: '1', start: 3, end: 8 },
            { chunkId: 0, lineId: '2', start: 4, end: 9 },
            { chunkId: 1, lineId: '3', start: 0, end: 5 },
            { chunkId: 1, lineId: '3', start: 6, end: 11 },
        ]);
        expect(new LineSearch('(new)', null).all(chunks)).toHaveLength(1);
        expect(new LineSearch('order  (', null).all(chunks)).toHaveLength(1);
    });

    it('takes every sign of the keyboard literally', () => {
        const signs = '.*+?^${}()|[]\\/-&<>"\'#,:;=!~@%_';
        const all = [chunk(0, line('1', `x${signs}y`))];
        [...signs, signs].forEach((sign) =>
            expect(new LineSearch(sign, null).all(all).length).toBeGreaterThan(0),
        );
    });

    it('looks only where the filter does', () => {
        expect(new LineSearch('order', 'agent').all(chunks).map(({ lineId }) => lineId)).toEqual([
            '2',
        ]);
    });

    it('for nothing finds nothing', () => {
        const search = new LineSearch('  ', null);
        expect(search.isOn).toBe(false);
        expect(search.all(chunks)).toEqual([]);
    });

    it('keeps what was found in a chunk while the chunk is the same', () => {
        const search = new LineSearch('order', null);
        const [first = chunk(9)] = chunks;
        expect(search.hitsIn(first)).toBe(search.hitsIn(first));
        expect(search.hitsIn({ ...first })).not.toBe(search.hitsIn(first));
    });

    it('goes round in both directions, and begins at the near end', () => {
        const hits = new LineSearch('order', null).all(chunks);
        expect(hitAfter(hits, null, 1)).toBe(hits[0]);
        expect(hitAfter(hits, null, -1)).toBe(hits[3]);
        expect(hitAfter(hits, hits[3] ?? null, 1)).toBe(hits[0]);
        expect(hitAfter(hits, hits[0] ?? null, -1)).toBe(hits[3]);
        expect(hitAfter([], null, 1)).toBeNull();
    });
});

describe('the search as the reader has it', () => {
    const HIT = 'c.Connects_Transcript_Hit';
    const chunks = [chunk(0, line('1', 'An order')), chunk(1, line('2', 'my order'))];

    it('steps round the found places and says each one', () => {
        const first = stepped(lookFor('order', null), chunks, 1);
        expect(first.current).toMatchObject({ lineId: '1' });
        expect(first.news).toContain(`${HIT}Said`);
        expect(stepped(first, chunks, -1).current).toMatchObject({ lineId: '2' });
        expect(stepped(stepped(first, chunks, 1), chunks, 1).current).toEqual(first.current);
        expect(placeText(first, chunks)).toBe(HIT);
    });

    it('says when nothing is found, and nothing when nothing is looked for', () => {
        const nothing = stepped(lookFor('refund', null), chunks, 1);
        expect(nothing.current).toBeNull();
        expect(nothing.news).toBe('c.Connects_Transcript_NoHits');
        expect(placeText(nothing, chunks)).toBe('c.Connects_Transcript_NoHits');
        expect(stepped(lookFor('', null), chunks, 1).news).toBe('');
    });

    it('is at no place in another call, and looks for the same', () => {
        const first = stepped(lookFor('order', 'caller'), chunks, 1);
        expect(atNone(first.search)).toEqual({ search: first.search, current: null, news: '' });
    });
});

describe('news for screen readers', () => {
    const quiet = { lineCount: 4, at: 1_000, text: '' };

    it('come when lines have come and it was quiet for ten seconds', () => {
        expect(newsAfter(quiet, 6, 11_000)).toMatchObject({ lineCount: 6, at: 11_000 });
    });

    it('wait while it is too early, and are none without lines', () => {
        expect(newsAfter(quiet, 6, 10_999)).toBe(quiet);
        expect(newsAfter(quiet, 4, 99_000)).toBe(quiet);
    });
});
