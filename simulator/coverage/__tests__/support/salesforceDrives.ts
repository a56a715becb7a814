/** What happens in Salesforce and around a call: searches, activities, shared records, transcripts. */
import { EVENT_NAMES } from '../../../library/names';
import { readEverything } from './requestDrives';
import { takeCall, type Drive } from './watchedDesk';

const searches: readonly Drive[] = (['none', 'one', 'several', 'failed'] as const).map(
    (search) => ({
        title: `a search that finds: ${search}`,
        options: { search },
        run: async ({ gadget }) => {
            await gadget.play('incoming-call');
        },
    }),
);

const assignCall: Drive = {
    title: 'a call that is assigned while it is active and in wrap-up',
    async run(desk) {
        const { gadget } = desk;
        const id = await takeCall(desk, { wrapUp: 'required' });
        gadget.saveActivity(id, { comment: 'first' });
        await gadget.advance(1_000);
        await desk.ask('endItem', 'VOICE', id);
        gadget.saveActivity(id, { comment: 'second' });
        await gadget.advance(1_000);
    },
};

const shareRecord: Drive = {
    title: 'a record that is shared with a colleague',
    async run(desk) {
        const { api, gadget } = desk;
        const colleague = gadget.openGadget();
        await takeCall(desk);
        await desk.ask('shareRecord', 'Contact', '003000000000001AAA');
        await desk.ask('makeCall', colleague.agent.extension, {}, true);
        await gadget.advance(1_000);
        colleague.answer(colleague.ctiData?.Channels[0]?.Items[0]?.Id ?? '');
        await gadget.advance(1_000);
        readEverything(api);
        await desk.ask('shareRecord', 'Contact', '003000000000001AAA');
        api.onShareRecord = () => {};
        gadget.pressShareRecord({ recordId: '003000000000001AAA', objectType: 'Contact' });
        gadget.pressShareRecord({ recordId: '', objectType: '' });
        await gadget.advance(1_000);
    },
};

const transcripts: Drive = {
    title: 'a call that is transcribed',
    options: { ai: true },
    async run({ api, gadget }) {
        for (const name of EVENT_NAMES) {
            if (name.startsWith('onTranscript') || name.startsWith('onAgentAnswers')) {
                api[name] = () => {};
            }
        }
        await gadget.play('incoming-call', { talkMs: 300_000 });
    },
};

const campaignResponse: Drive = {
    title: 'a response to the dialer during the call',
    run: async ({ gadget }) => {
        await gadget.play('outbound-progressive', { response: 'REX_FAX' });
    },
};

export const SALESFORCE_DRIVES: readonly Drive[] = [
    ...searches,
    assignCall,
    shareRecord,
    transcripts,
    campaignResponse,
];
