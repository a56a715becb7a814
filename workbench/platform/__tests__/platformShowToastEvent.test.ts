import { ShowToastEvent } from '../lightning/platformShowToastEvent';

const LINK = { url: '/lightning/r/Contact/003A/view', label: 'Anna' };

describe('ShowToastEvent', () => {
    it('puts texts into the message', () => {
        const { toastAttributes } = new ShowToastEvent({
            title: 'Saved',
            message: '{0} of {1}',
            messageData: ['1', '2'],
        });

        expect(toastAttributes).toMatchObject({ message: '1 of 2', messageData: undefined });
    });

    it('leaves links to the toast', () => {
        const messageData = ['Note', LINK];
        const { toastAttributes } = new ShowToastEvent({ message: '{0} for {1}', messageData });

        expect(toastAttributes).toMatchObject({ message: 'Note for {1}', messageData });
    });
});
