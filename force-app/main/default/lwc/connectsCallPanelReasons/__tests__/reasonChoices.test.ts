import { excessBytes, reasonChoices } from '../reasonChoices';

const reasons = ['Order', 'Question', 'Complaint'].map((Label, index) => ({
    Label,
    ReasonCode: String(index),
    Id: String(index),
}));
const labels = (...args: Parameters<typeof reasonChoices>): string[] =>
    reasonChoices(...args).map(({ label }) => label);

describe('the reasons', () => {
    it('come as they are configured', () => {
        expect(labels(reasons, '', null, '')).toEqual(['Order', 'Question', 'Complaint']);
    });

    it('have one of the agent’s own first, while it is chosen or being saved', () => {
        expect(labels(reasons, 'Mine', null, '')[0]).toBe('Mine');
        expect(labels(reasons, '', 'Mine', '')[0]).toBe('Mine');
        expect(labels(reasons, 'Order', 'Order', '')).toHaveLength(3);
    });

    it('are searched in any case, and the chosen one stays', () => {
        expect(labels(reasons, 'Order', null, ' QUEST ')).toEqual(['Order', 'Question']);
    });

    it('tell which is chosen and which is being saved', () => {
        expect(reasonChoices(reasons, 'Order', 'Question', '')).toEqual([
            { label: 'Order', isChosen: true, isPending: false },
            { label: 'Question', isChosen: false, isPending: true },
            { label: 'Complaint', isChosen: false, isPending: false },
        ]);
    });

    it('are limited in bytes', () => {
        expect(excessBytes('x'.repeat(39))).toBe(0);
        expect(excessBytes('ä'.repeat(20))).toBe(1);
    });
});
