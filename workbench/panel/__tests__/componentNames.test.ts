import { ComponentNames } from '../componentNames';

const component = (tag: string) => ({ template: { host: { tagName: tag } } });

describe('ComponentNames', () => {
    it('calls a component by its tag, and tells the second of a kind apart', () => {
        const names = new ComponentNames();
        const [first, second] = [component('C-NOTES'), component('C-NOTES')];

        expect(names.nameOf(first)).toBe('c-notes');
        expect(names.nameOf(second)).toBe('c-notes #2');
        expect(names.nameOf(first)).toBe('c-notes');
    });

    it('calls what is no component by its class', () => {
        class Monitor {}

        expect(new ComponentNames().nameOf(new Monitor())).toBe('Monitor');
    });
});
