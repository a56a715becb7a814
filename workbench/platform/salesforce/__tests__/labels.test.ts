import { labelText } from '../labels';

const addressed = (query: string): void => window.history.replaceState(null, '', `/${query}`);

afterEach(() => addressed(''));

describe('a custom label', () => {
    it('reads as it is written', () => {
        expect(labelText('Not Ready', 'Some_Label')).toBe('Not Ready');
    });

    it('is as many times as long as the address says', () => {
        addressed('?labels=3');
        expect(labelText('Not Ready', 'Some_Label')).toBe('Not Ready Not Ready Not Ready');
    });

    it('keeps its numbered places once', () => {
        addressed('?labels=2');
        expect(labelText('{0} of {1} agents', 'Some_Label')).toBe('{0} of {1} agents of agents');
    });

    it.each(['0', '1', '-3', '2.5', 'long', '99', ''])(
        'is not changed by a factor that makes no sense: "%s"',
        (factor) => {
            addressed(`?labels=${factor}`);
            expect(labelText('Not Ready', 'Some_Label')).toBe('Not Ready');
        },
    );
});
