import { createDesk } from '../../__tests__/support/desk';
import { CALLBACK_REQUEST_NAMES, EVENT_NAMES } from '../../index';
import { CoverageCollector } from '../collector';
import { PAIRS } from '../pairs';
import { coverageReport } from '../report';

describe('the pairs of the contract', () => {
    it.each([...EVENT_NAMES])('hold at least one of %s', (name) => {
        expect(PAIRS.some((pair) => pair.startsWith(`event ${name}: `))).toBe(true);
    });

    it.each([...CALLBACK_REQUEST_NAMES])('hold at least one of %s', (name) => {
        expect(PAIRS.some((pair) => pair.startsWith(`request ${name}: `))).toBe(true);
    });
});

describe('a coverage collector', () => {
    it('has seen nothing at first', () => {
        expect(new CoverageCollector().missing).toEqual(PAIRS);
    });

    it('notes the events of a trace', async () => {
        const coverage = new CoverageCollector();
        const { gadget } = createDesk();
        await gadget.setAgentState('VOICE', 'READY');
        coverage.noteTrace(gadget.trace);
        expect(coverage.has('event onAgentStateChange: VOICE READY')).toBe(true);
        expect(coverage.has('event onAgentStateChange: VOICE LOGOUT')).toBe(false);
    });

    it('notes requests by their answers, and hands the answers on', async () => {
        const coverage = new CoverageCollector();
        const { api, gadget } = createDesk();
        const watched = coverage.watch(api);
        const callback = jest.fn();
        watched.setAgentState('VOICE', 'READY', 0, callback);
        watched.setAgentState('VOICE', 'WORK', 0);
        expect(coverage.has('request setAgentState: success VOICE')).toBe(false);
        await gadget.advance(5_000);
        expect(callback.mock.calls).toEqual([[{ success: true }]]);
        expect(coverage.has('request setAgentState: success VOICE')).toBe(true);
        expect(coverage.has('request setAgentState: WORK without talking')).toBe(true);
        expect(coverage.has('request setAgentState: success OVERALL')).toBe(false);
    });

    it('notes what functions return, and returns it', () => {
        const coverage = new CoverageCollector();
        const { api } = createDesk();
        const watched = coverage.watch(api);
        expect(watched.getFirstWorkItemId('VOICE')).toBe('');
        expect(watched.getChannel('VOICE')).toEqual(api.getChannel('VOICE'));
        expect(coverage.missing).not.toContain('function getChannel: data');
        expect(coverage.missing).toContain('function getChannel: null while there is none');
    });

    it('notes waitReady when it has called back', async () => {
        const coverage = new CoverageCollector();
        const { api, gadget } = createDesk({ startupMs: 500 });
        const watched = coverage.watch(api);
        watched.waitReady(() => {});
        expect(coverage.has('function waitReady: later while the gadget starts')).toBe(false);
        await gadget.advance(500);
        expect(coverage.has('function waitReady: later while the gadget starts')).toBe(true);
        expect(coverage.has('function waitReady: at once when ready')).toBe(false);
        watched.waitReady(() => {});
        expect(coverage.has('function waitReady: at once when ready')).toBe(true);
    });

    it('leaves the slots of the library as they are', () => {
        const { api } = createDesk();
        const watched = new CoverageCollector().watch(api);
        const handler = jest.fn();
        watched.onWorkItemEnd = handler;
        expect(api.onWorkItemEnd).toBe(handler);
        expect(watched.WORKITEM).toBe(api.WORKITEM);
    });
});

describe('the report', () => {
    it('counts by kind and names what is missing, except what is known to be open', () => {
        const [first = 'event x: y', second = 'event x: y'] = PAIRS;
        const report = coverageReport(new CoverageCollector(), [first]);
        expect(report).toMatch(/^all +0 of +\d+ +0\.0 %$/m);
        expect(report).toContain('known to be open: 1');
        expect(report).not.toContain(`missing: ${first}`);
        expect(report).toContain(`missing: ${second}`);
    });
});
