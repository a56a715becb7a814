import { hasPermission } from '../permissions';

const addressed = (query: string): void => window.history.replaceState(null, '', `/${query}`);

afterEach(() => addressed(''));

describe('a permission', () => {
    it("of the toolkit is granted, somebody else's is not", () => {
        expect(hasPermission('Connects_Flight_Recorder')).toBe(true);
        expect(hasPermission('Desk_Supervisor')).toBeUndefined();
    });

    it('is granted exactly when the address names it, where it names any', () => {
        addressed('?permissions=Desk_Supervisor,ViewSetup');
        expect(hasPermission('Desk_Supervisor')).toBe(true);
        expect(hasPermission('ViewSetup')).toBe(true);
        expect(hasPermission('Connects_Flight_Recorder')).toBeUndefined();
    });
});
