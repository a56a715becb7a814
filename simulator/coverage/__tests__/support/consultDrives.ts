/** Hold, consultation, transfer and conference. */
import { readEverything } from './requestDrives';
import { askAll, takeCall, type Drive, type WatchedDesk } from './watchedDesk';

const CUSTOMER = '41791234567';

/** Time in which a far end has answered. */
const FAR_END_MS = 10_000;

/** Consults somebody about the active call. @returns the held call and the consultation */
async function consult(desk: WatchedDesk): Promise<{ held: string; consultation: string }> {
    const held = await takeCall(desk);
    await desk.ask('makeCall', colleagueOf(desk), {}, true);
    await desk.gadget.advance(FAR_END_MS);
    return { held, consultation: desk.api.getSecondWorkItemId('VOICE') };
}

function colleagueOf({ gadget }: WatchedDesk, index = 0): string {
    return gadget.colleagues[index]?.extension ?? '';
}

const holdAndRetrieve: Drive = {
    title: 'hold and retrieve, with a reload in between',
    async run(desk) {
        const id = await takeCall(desk);
        desk.gadget.hold(id);
        await askAll(desk, [
            ['updateWorkItemData', 'VOICE', id, { PerVar1: 'on hold' }],
            ['sendDtmf', '1'],
            ['blindTransferCall', id, CUSTOMER, true],
        ]);
        desk.gadget.reload(100);
        await desk.gadget.advance(1_000);
        desk.gadget.retrieve(id);
    },
};

const dialsTakenOver: Drive = {
    title: 'a page that takes consultations and transfers over',
    async run(desk) {
        const { api, gadget } = desk;
        const id = await takeCall(desk);
        api.onBeforeDial = ({ callType, dialedNumber, workItemId }) => {
            if (callType === 'BLINDTRANSFER') {
                api.blindTransferCall(workItemId ?? '', dialedNumber, true);
            } else if (gadget.ctiData?.Channels[0]?.Items.length !== 1) {
                api.makeCall(dialedNumber, {}, true);
            }
        };
        await desk.ask('makeCall', colleagueOf(desk), {}, false);
        await desk.ask('blindTransferCall', id, CUSTOMER, false);
        gadget.clickToDial(CUSTOMER, {
            recipientType: 'Contact',
            recipientId: '003000000000001AAA',
            recipientName: 'Ada',
            number: CUSTOMER,
        });
        await gadget.advance(FAR_END_MS);
    },
};

const transfer: Drive = {
    title: 'a warm transfer',
    async run(desk) {
        const id = await takeCall(desk);
        await askAll(desk, [
            ['transferConsultationCall', id],
            ['conferenceConsultationCall', id],
            ['endItem', 'VOICE', id],
        ]);
        const { held } = await consult(desk);
        readEverything(desk.api);
        await desk.ask('transferConsultationCall', held);
    },
};

const conference: Drive = {
    title: 'a conference that grows until it is too large',
    async run(desk) {
        const { held } = await consult(desk);
        await desk.ask('conferenceConsultationCall', held);
        for (let i = 1; i < 5; i++) {
            await desk.ask('makeCall', colleagueOf(desk, i), {}, true);
            await desk.gadget.advance(FAR_END_MS);
            await desk.ask('conferenceConsultationCall', held);
        }
    },
};

const blindTransfer: Drive = {
    title: 'a blind transfer',
    async run(desk) {
        const id = await takeCall(desk);
        await desk.ask('blindTransferCall', id, CUSTOMER, true);
    },
};

const transferSeenByColleague: Drive = {
    title: 'a warm transfer to a colleague with a gadget',
    async run(desk) {
        const id = await takeCall(desk);
        const colleague = desk.gadget.openGadget();
        await desk.ask('makeCall', colleague.agent.extension, {}, true);
        await desk.gadget.advance(1_000);
        colleague.answer(colleague.ctiData?.Channels[0]?.Items[0]?.Id ?? '');
        await desk.gadget.advance(1_000);
        await desk.ask('transferConsultationCall', id);
        await desk.gadget.advance(FAR_END_MS);
        desk.noteTrace(colleague.trace);
    },
};

export const CONSULT_DRIVES: readonly Drive[] = [
    holdAndRetrieve,
    dialsTakenOver,
    transfer,
    conference,
    blindTransfer,
    transferSeenByColleague,
];
