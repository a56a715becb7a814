import fc from 'fast-check';
import { prove } from '../../../../../../jest/proofs';
import { parseRecording } from '../recordingFile';
import { redacted } from '../redaction';
import { replay } from '../replay';
import { openRealService, openRecordedDesk } from './recordedDesk';
import { openComponents, playCall, playDials } from './session';

it('replays like the recording that it was made of', () =>
    prove(
        'Flight recordings: a redacted recording replays like the one that it was made of',
        fc.asyncProperty(
            fc.stringMatching(/^(\+41|\+1|0)[1-9]\d{8}$/),
            fc.nat(1_000),
            fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
            async (number, seed, chance) => {
                const desk = openRecordedDesk({ seed });
                const session = desk.record();
                const components = await openComponents(desk);
                await playCall(desk, components, number);
                await playDials(desk, components, number);
                const recording = session.stop();
                desk.close();
                const text = JSON.stringify(
                    redacted(recording, () => chance.next().value as number),
                );
                expect(text).not.toContain(number);
                const result = await replay(recording, openRealService);
                expect(result.difference).toBeNull();
                expect(result.requests).toBeGreaterThan(3);
                expect(await replay(parseRecording(text), openRealService)).toEqual(result);
            },
        ),
        { sample: 5, full: 200 },
    ));
