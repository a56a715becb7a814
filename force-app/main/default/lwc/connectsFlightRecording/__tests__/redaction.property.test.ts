import fc from 'fast-check';
import { prove } from '../../../../../../jest/proofs';
import { Pseudonyms } from '../pseudonyms';
import { redacted } from '../redaction';
import { RecordingMemory } from '../recordingMemory';
import type { Json, Recording } from '../recordingFile';
import { isWord } from '../vocabulary';

const RUNS = { sample: 300, full: 20_000 };

const name = fc.stringMatching(/^[A-Z][a-zäöüé]{5,12}( [A-Z][a-z]{3,9})?$/);
const number = fc.stringMatching(/^(\+41|\+1|0|00)[1-9]\d{7,10}$/);
const value = fc.oneof(
    name,
    number,
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[a-z]{3,8}@[a-z]{3,8}\.com$/),
    fc.stringMatching(/^\{k:[a-z]{2,6};v:[a-z]{2,6}\}$/),
);

/** A repeatable source of chance. */
function randomOf(seed: number): () => number {
    let state = seed;
    return () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
        return (state >>> 0) / 2 ** 32;
    };
}

function recordingOf(payloads: readonly Json[]): Recording {
    const memory = new RecordingMemory(Date.UTC(2026, 0, 5, 9));
    payloads.forEach((payload, index) =>
        memory.add({
            kind: 'event',
            name: 'onWorkItemCreate',
            n: index + 1,
            at: Date.UTC(2026, 0, 5, 9) + index,
            turn: index,
            cause: 0,
            data: JSON.stringify(payload),
        }),
    );
    return memory.toRecording(Date.UTC(2026, 0, 5, 10));
}

const shapeOf = (text: string): string =>
    text
        .replaceAll(/[a-zß-öø-ÿ]/g, 'a')
        .replaceAll(/[A-Z]/g, 'A')
        .replaceAll(/[0-9]/g, '0');

describe('pseudonyms', () => {
    it('are the same for the same value and different for different values', () =>
        prove(
            'Flight recordings: the same value has one pseudonym within a file, and no two values share one',
            fc.property(fc.array(value, { maxLength: 60 }), fc.nat(), (values, seed) => {
                const table = new Pseudonyms(randomOf(seed));
                const first = values.map((each) => table.of(each));
                expect(values.map((each) => table.of(each))).toEqual(first);
                expect(new Set(first).size).toBe(new Set(values).size);
            }),
            RUNS,
        ));

    it('keep length, case, digits and separators', () =>
        prove(
            'Flight recordings: a pseudonym has the shape of its value',
            fc.property(fc.oneof(name, number, fc.string()), fc.nat(), (text, seed) => {
                expect(shapeOf(new Pseudonyms(randomOf(seed)).of(text))).toBe(shapeOf(text));
            }),
            RUNS,
        ));

    it('keep that one number ends like another', () =>
        prove(
            'Flight recordings: pseudonyms of numbers with the same last digits have the same last digits',
            fc.property(fc.stringMatching(/^[1-9]\d{8}$/), fc.nat(), (national, seed) => {
                const table = new Pseudonyms(randomOf(seed));
                const tail = table.of(`0${national}`).slice(1);
                expect(tail).not.toBe(national);
                expect(table.of(`+41${national}`)).toBe(`+41${tail}`);
                expect(table.of(`90${national}`).slice(2)).toBe(tail);
            }),
            RUNS,
        ));

    it.each([
        ['+41 44 123 45 67', /^\+41 \d\d \d{3} \d\d \d\d$/],
        ['anna.muster@example.org', /^[a-z]{4}\.[a-z]{6}@[a-z]{7}\.[a-z]{3}$/],
        ['{k:customer;v:4711}', /^\{k:[a-z]{8};v:\d{4}\}$/],
        ['Мария', /^[А-Я][а-я]{4}$/],
        ['山田', /^[一-龥]{2}$/],
    ])('of %s keep its form', (text, form) => {
        const pseudonym = new Pseudonyms(randomOf(7)).of(text);
        expect(pseudonym).toMatch(form);
        expect(pseudonym).not.toBe(text);
    });
});

describe('a redacted recording', () => {
    it('holds nothing that was personal', () =>
        prove(
            'Flight recordings: no number, name, variable, transcript or id of a recording survives in its redacted form',
            fc.property(
                fc.array(fc.tuple(name, number, name), { minLength: 1, maxLength: 8 }),
                fc.nat(),
                (people, seed) => {
                    const payloads = people.map(([person, dialled, word]) => ({
                        item: {
                            Sender: dialled,
                            Subject: person,
                            PerVar1: `{k:${word};v:${dialled}}`,
                            NamedVariables: [{ Key: word, Value: person }],
                            CrmData: {
                                SearchResult: { returnValue: { [word]: { State: person } } },
                            },
                            list: JSON.stringify([{ Label: person }]),
                        },
                        utterance: { role: 'CALLER', transcript: `${person} says ${word}` },
                        error: `${person} (${dialled}) is not there`,
                    }));
                    const text = JSON.stringify(redacted(recordingOf(payloads), randomOf(seed)));
                    expect(people.flat().filter((secret) => text.includes(secret))).toEqual([]);
                },
            ),
            RUNS,
        ));

    it('keeps what drives the service', () => {
        const start = Date.UTC(2026, 0, 5, 9);
        const event = {
            eventType: 'OnAgentStateChange',
            channelType: 'VOICE',
            newState: {
                State: 'NOT_READY',
                ReasonCode: '10',
                StateChangeTime: '2026-01-05T09:00:05.000Z',
            },
            CreatedTimeStamp: start + 2_000,
            success: true,
        };
        const file = redacted(recordingOf([event]), randomOf(1));
        expect(file.entries[0]?.data).toEqual({
            ...event,
            newState: {
                ...event.newState,
                StateChangeTime: new Date(file.startedAt + 5_000).toISOString(),
            },
            CreatedTimeStamp: file.startedAt + 2_000,
        });
        expect(file.startedAt).not.toBe(start);
        expect(isWord('workItemCreate')).toBe(true);
    });

    it('gives a number the same pseudonym as a text and as a number', () => {
        const file = redacted(
            recordingOf([{ a: '0441234567', b: 41441234567, c: '41441234567' }]),
            randomOf(3),
        );
        const { b, c } = file.entries[0]?.data as { b: number; c: string };
        expect(String(b)).toBe(c);
        expect(c).not.toBe('41441234567');
    });

    it('has a table of its own, drawn from what the browser holds for secure', () => {
        const drawn = jest.spyOn(crypto, 'getRandomValues');
        const recording = recordingOf([
            { item: { Sender: '+41441234560', Subject: 'Anna Muster' } },
        ]);
        const [one, other] = [redacted(recording), redacted(recording)].map(({ entries }) =>
            JSON.stringify(entries),
        );
        expect(drawn).toHaveBeenCalled();
        expect(one).not.toBe(other);
        expect(`${one} ${other}`).not.toMatch(/441234560|Anna|Muster/);
        drawn.mockRestore();
    });
});
