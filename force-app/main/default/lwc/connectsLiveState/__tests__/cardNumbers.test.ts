import { maskCardNumbers } from '../cardNumbers';

describe('what is hidden', () => {
    it.each([
        ['a card number', 'It is 4111111111111111.', 'It is ••••••••••••1111.'],
        ['in groups', '4111 1111 1111 1111, yes', '•••• •••• •••• 1111, yes'],
        ['with commas', '4111, 1111, 1111, 1111', '••••, ••••, ••••, 1111'],
        ['of fifteen digits', '3782-822463-10005', '••••-••••••-•0005'],
        ['in Arabic digits', '٤١١١١١١١١١١١١١١١', '••••••••••••١١١١'],
        ['in full width digits', '４１１１１１１１１１１１１１１１', '••••••••••••１１１１'],
        ['before other words', '4111111111111111 until 12 29', '••••••••••••1111 until 12 29'],
    ])('%s', (_, said, shown) => {
        expect(maskCardNumbers(said)).toBe(shown);
    });
});

describe('what stays', () => {
    it.each([
        ['a number that fails the check', '4111111111111'],
        ['a telephone number', '+41 44 123 45 67'],
        ['an order number of twelve digits', '411111111111'],
        ['zeros', '0000000000000000'],
        ['digits with words between them', '4111 1111 and then 1111 1111'],
        ['words', 'four one one one'],
        ['markup', '<img src=x onerror=alert(1)> & "more"'],
        ['nothing', ''],
    ])('%s', (_, said) => {
        expect(maskCardNumbers(said)).toBe(said);
    });
});
