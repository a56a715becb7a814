import { isVariableRefusal, withAttached } from '../callVariables';

describe('attaching variables', () => {
    it('knows peripheral variables by both their names and takes all others for ECC variables', () => {
        expect(withAttached({}, { callVariable1: 'a', perVar10: 'b', 'user.source': 'c' })).toEqual(
            {
                PerVar1: 'a',
                PerVar10: 'b',
                NamedVariables: [{ Key: 'user.source', Value: 'c' }],
            },
        );
    });

    it('leaves what the dial has already as it is', () => {
        const own = { PerVar1: 'own', NamedVariables: [{ Key: 'user.source', Value: 'own' }] };
        expect(
            withAttached(own, { callVariable1: 'x', 'user.source': 'x', 'user.other': 'y' }),
        ).toEqual({
            PerVar1: 'own',
            NamedVariables: [
                { Key: 'user.source', Value: 'own' },
                { Key: 'user.other', Value: 'y' },
            ],
        });
    });
});

it('takes only a refusal of the input for one: what failed otherwise may have been dialled', () => {
    expect(isVariableRefusal('Invalid Input: callVariables')).toBe(true);
    expect(isVariableRefusal('INVALID_INPUT')).toBe(true);
    expect(isVariableRefusal('makeCall was not answered within 15000 ms.')).toBe(false);
    expect(isVariableRefusal('Invalid Destination')).toBe(false);
});
