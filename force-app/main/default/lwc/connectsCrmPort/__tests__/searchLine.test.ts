import { createManualClock } from '../../../../../../simulator/clock/manualClock';
import type { CrmError } from '../crmError';
import type { SearchHit } from '../search';
import { SEARCH_DEADLINE_MS, SearchLine } from '../searchLine';

const OBJECTS = { objects: [{ object: 'Contact', fields: ['Phone'] }] };

let clock: ReturnType<typeof createManualClock>;
let asked: (string | null)[];
let line: SearchLine;

beforeEach(() => {
    clock = createManualClock();
    asked = [];
    line = makeLine(new Set());
});

function makeLine(known: Set<string>): SearchLine {
    return new SearchLine({
        ask: (query) => asked.push(query),
        after: (ms, run) => clock.setTimer(run, ms),
        asked: known,
    });
}

function answer(tag: string, ...names: string[]): object {
    const edges = names.map((name) => ({
        node: { Id: '003000000000001', Name: { value: name }, Phone: { value: null } },
    }));
    return { uiapi: { query: { [`${tag}_0`]: { edges } } } };
}

const search = (text: string, by = line): Promise<SearchHit[]> => by.search(text, OBJECTS);
const namesOf = async (hits: Promise<SearchHit[]>): Promise<string[]> =>
    (await hits).map(({ name }) => name);
const codeOf = (hits: Promise<unknown>): Promise<string> =>
    hits.then(
        () => 'no error',
        (error: CrmError) => error.code,
    );

it('asks one search after the other', async () => {
    const one = search('Meier');
    const two = search('Rossi');
    expect(asked).toEqual([expect.stringContaining('%Meier%')]);

    line.receive({ data: answer('s1', 'Anna Meier') });
    expect(asked.slice(1)).toEqual([null, expect.stringContaining('%Rossi%')]);
    line.receive({ data: answer('s2', 'Sofia Rossi') });

    expect(await namesOf(one)).toEqual(['Anna Meier']);
    expect(await namesOf(two)).toEqual(['Sofia Rossi']);
});

it('waits while there is no answer yet, and does not take that to an earlier search', async () => {
    const first = search('Meier');
    line.receive({ data: answer('s1', 'Anna Meier') });
    await first;
    const second = search('Rossi');

    line.receive({ data: undefined, errors: undefined });
    line.receive({ data: answer('s1', 'Anna Meier') });
    line.receive({ data: answer('s2', 'Sofia Rossi') });

    expect(await namesOf(second)).toEqual(['Sofia Rossi']);
});

it('gives a search up after its deadline and goes on with the next', async () => {
    const late = codeOf(search('Meier'));
    const next = search('Rossi');
    clock.advance(SEARCH_DEADLINE_MS);
    expect(await late).toBe('NETWORK');

    line.receive({ data: answer('s1', 'Anna Meier') });
    line.receive({ data: answer('s2', 'Sofia Rossi') });
    expect(await namesOf(next)).toEqual(['Sofia Rossi']);
});

it('rejects an answer that it cannot read', async () => {
    const odd = codeOf(search('Meier'));
    line.receive({ data: { uiapi: { query: { s1_0: { nodes: [] } } } } });
    expect(await odd).toBe('FAILED');
});

it('asks Salesforce anew for what was searched before, in another component too', async () => {
    const known = new Set<string>();
    const first = search('Meier', makeLine(known));
    expect(await Promise.race([first, Promise.resolve('waiting')])).toBe('waiting');

    line = makeLine(known);
    const again = search('Meier');
    const refresh = jest.fn(async () => {
        line.receive({ data: answer('s1', 'Anna Meier', 'Ida Meier'), refresh });
    });
    line.receive({ data: answer('s1', 'Anna Meier'), refresh });
    await Promise.resolve();
    await Promise.resolve();
    clock.advance(0);

    expect(await namesOf(again)).toEqual(['Anna Meier', 'Ida Meier']);
    expect(refresh).toHaveBeenCalledTimes(1);
});

it('fails when asking anew fails', async () => {
    const known = new Set<string>();
    void search('Meier', makeLine(known));
    line = makeLine(known);
    const again = codeOf(search('Meier'));
    line.receive({
        data: answer('s1', 'Anna Meier'),
        refresh: () => Promise.reject(new Error('away')),
    });
    await Promise.resolve();
    await Promise.resolve();
    clock.advance(0);

    expect(await again).toBe('FAILED');
});

it('rejects what is asked and what waits when the component leaves', async () => {
    const codes = Promise.all(['Meier', 'Rossi'].map((text) => codeOf(search(text))));
    line.leave();

    expect(await codes).toEqual(['NOT_AVAILABLE', 'NOT_AVAILABLE']);
    expect(asked.at(-1)).toBeNull();
});
