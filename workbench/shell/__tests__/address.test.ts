import { changeAddress, readOptions, readPage } from '../address';

describe('readOptions', () => {
    it('reads every option', () => {
        const search =
            '?platform=ccx&seed=7&speed=5&signedIn=false&channels=voice,chat' +
            '&clock=manual&startupMs=0&startTime=1000';

        expect(readOptions(search)).toEqual({
            platform: 'CCX',
            seed: 7,
            speed: 5,
            signedIn: false,
            channels: ['VOICE', 'CHAT'],
            clock: 'manual',
            startupMs: 0,
            startTime: 1000,
        });
    });

    it('knows a gadget that never becomes ready', () => {
        expect(readOptions('?startupMs=Infinity')).toEqual({ startupMs: Infinity });
    });

    it.each(['', '?platform=UCCX', '?seed=x&speed=-1', '?seed=', '?channels=FAX', '?clock=real'])(
        'leaves out what makes no sense in "%s"',
        (search) => {
            expect(readOptions(search)).toEqual({});
        },
    );
});

describe('readPage', () => {
    it.each([
        ['?page=components', 'components'],
        ['?page=agent', 'agent'],
        ['?page=nowhere', 'agent'],
        ['', 'agent'],
    ])('reads "%s" as %s', (search, page) => {
        expect(readPage(search)).toBe(page);
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
