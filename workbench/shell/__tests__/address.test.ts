import { assumptions, scenarios } from '../../../simulator/index';
import {
    addressEntries,
    changeAddress,
    missingOptions,
    readOptions,
    readPage,
    readPanel,
    readScenario,
} from '../address';

const options = (search: string) => readOptions(search, assumptions).options;
const problems = (search: string) => readOptions(search, assumptions).problems;

describe('readOptions', () => {
    it('reads every option', () => {
        const search =
            '?platform=ccx&seed=7&speed=5&signedIn=false&supervisor=true&channels=voice,chat' +
            '&clock=manual&startupMs=0&startTime=1000&mediaRouting=MRI&environment=classic' +
            '&A-SEQ=events-first&A-FAILTIME=2000';

        expect(readOptions(search, assumptions)).toEqual({
            options: {
                platform: 'CCX',
                seed: 7,
                speed: 5,
                signedIn: false,
                supervisor: true,
                channels: ['VOICE', 'CHAT'],
                clock: 'manual',
                startupMs: 0,
                startTime: 1000,
                mediaRouting: 'MRI',
                environment: 'classic',
                assumptions: { 'A-SEQ': 'events-first', 'A-FAILTIME': 2000 },
            },
            problems: [],
        });
    });

    it('knows a gadget that never becomes ready', () => {
        expect(options('?startupMs=Infinity')).toEqual({ startupMs: Infinity });
    });

    it.each([
        ['platform=UCCX', 'CCE, CCX'],
        ['seed=x', 'a whole number from 0'],
        ['seed=1.5', 'a whole number from 0'],
        ['seed=', 'a whole number from 0'],
        ['speed=-1', 'a number above 0'],
        ['speed=0', 'a number above 0'],
        ['channels=FAX', 'a list of VOICE, TICKET, CHAT'],
        ['channels=VOICE,VOICE', 'each at most once'],
        ['clock=quartz', 'real, manual'],
        ['signedIn=perhaps', 'true, false'],
        ['A-SEQ=never', 'callback-first, events-first'],
        ['A-FAILTIME=-3', 'a number from 0'],
        ['A-NOTHING=1', 'there is no assumption of that name'],
        ['page=nowhere', 'desk, supervisor,'],
        ['center=24', 'agents, teams and queues'],
        ['center=24,0,3', 'agents, teams and queues'],
        ['life=often', 'true, false'],
        ['demo=endless', 'shift'],
        ['state=odd', 'normal, empty, loading'],
        ['labels=0', '1, 2, 3'],
        ['guard=maybe', 'true, false'],
        ['org=gone', 'slow, failing'],
    ])('leaves out "%s" and tells what it takes: %s', (entry, takes) => {
        expect(options(`?${entry}`)).toEqual({});
        expect(problems(`?${entry}`)).toEqual([expect.stringContaining(takes)]);
        expect(problems(`?${entry}`)[0]).toContain(entry);
    });

    it('leaves alone what is not for it', () => {
        expect(readOptions('?page=agent&debug=1&scenario=x', assumptions)).toEqual({
            options: {},
            problems: [],
        });
    });
});

describe('readScenario', () => {
    it('reads name, options in their types, and whether it plays by itself', () => {
        const search =
            '?scenario=incoming-call&scenario.talkMs=1500&scenario.agent=manual&play=true';

        expect(readScenario(search, scenarios)).toEqual({
            name: 'incoming-call',
            options: { talkMs: 1500, agent: 'manual' },
            play: true,
            problems: [],
        });
    });

    it('is empty when the address names none', () => {
        expect(readScenario('?play=true', scenarios)).toEqual({
            name: '',
            options: {},
            play: false,
            problems: [],
        });
    });

    it.each([
        ['scenario=lunch', 'there is none of that name'],
        ['scenario=incoming-call&scenario.talkMs=long', 'a number from 0'],
        ['scenario=incoming-call&scenario.agent=lazy', 'it takes '],
        ['scenario=incoming-call&scenario.mood=1', 'the scenario has only '],
    ])('tells what is wrong with "%s": %s', (search, text) => {
        expect(readScenario(`?${search}`, scenarios).problems).toEqual([
            expect.stringContaining(text),
        ]);
    });
});

describe('readPage', () => {
    it.each([
        ['?page=components', 'components'],
        ['?page=agent', 'agent'],
        ['?page=nowhere', 'desk'],
        ['', 'desk'],
    ])('reads "%s" as %s', (search, page) => {
        expect(readPage(search)).toBe(page);
    });
});

describe('missingOptions', () => {
    it('is what the page is made for', () => {
        expect(missingOptions('', 'supervisor')).toEqual({
            supervisor: true,
            life: true,
            assumptions: { 'A-SUPTEAMS': 'supervised' },
        });
        expect(missingOptions('?seed=7', 'agent')).toEqual({});
    });

    it('leaves out what the address says', () => {
        expect(missingOptions('?life=false&channels=VOICE', 'desk')).toEqual({ ai: true });
        expect(missingOptions('?A-SUPTEAMS=own&supervisor=true', 'supervisor')).toEqual({
            life: true,
        });
    });

    it('asks for no transcripts where there are none', () => {
        expect(missingOptions('?platform=ccx', 'desk')).not.toHaveProperty('ai');
    });
});

describe('readPanel', () => {
    it.each([
        ['?page=agent', true],
        ['?page=desk', false],
        ['', false],
        ['?page=desk&panel=true', true],
        ['?page=agent&panel=false', false],
    ])('reads "%s" as %s', (search, isOpen) => {
        expect(readPanel(search)).toBe(isOpen);
    });
});

describe('changeAddress', () => {
    it('sets, keeps and takes out entries', () => {
        expect(changeAddress('?seed=7&debug=1&speed=5', { seed: 8, speed: undefined })).toBe(
            '?seed=8&debug=1',
        );
    });

    it('is the bare path when nothing is left', () => {
        expect(changeAddress('?seed=7', { seed: undefined })).toBe('/');
    });
});

describe('addressEntries', () => {
    it('writes what readOptions reads', () => {
        const before = options(
            '?platform=CCX&channels=VOICE,CHAT&A-SEQ=events-first&seed=3&center=9,2,1' +
                '&settings=dnc.country%3DCH%3Bdnc.extensionLengths%3D4',
        );

        expect(options(changeAddress('', addressEntries(before)))).toEqual(before);
    });

    it('says that the gadget has no settings of the toolkit at all', () => {
        expect(addressEntries({ customSettings: {} })).toEqual({ settings: 'none' });
        expect(options('?settings=none')).toEqual({ customSettings: {} });
    });

    it('leaves out what only code can set', () => {
        expect(addressEntries({ customSettings: { a: 'b' }, seed: 1 })).toEqual({ seed: 1 });
    });
});
