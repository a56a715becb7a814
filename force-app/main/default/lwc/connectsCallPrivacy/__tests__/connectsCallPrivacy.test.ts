import { privacyPolicy } from 'c/connectsActivityRules';
import {
    addPrivacyPolicy,
    chosenClass,
    classify,
    mayWriteAbout,
    observePrivacy,
} from 'c/connectsCallPrivacy';

afterEach(() => localStorage.clear());

describe('the privacy of a call', () => {
    it('is what the agent has chosen last, until it is taken back', () => {
        classify('17', 'work');
        classify('17', 'private');
        expect(chosenClass('17')).toBe('private');
        expect(chosenClass('18')).toBeNull();
        classify('17', null);
        expect(chosenClass('17')).toBeNull();
    });

    it('keeps everything from being written of a private call, whoever is on the page', () => {
        classify('17', 'private');
        expect(mayWriteAbout('17')).toBe(false);
        expect(mayWriteAbout('18')).toBe(true);
    });

    it('decides by all policies of the page what may be written', () => {
        classify('17', 'unclassified');
        expect(mayWriteAbout('17')).toBe(true);
        const stops = [addPrivacyPolicy(privacyPolicy('work', false))];
        expect(mayWriteAbout('17')).toBe(false);
        expect(mayWriteAbout('18')).toBe(true);
        stops.push(addPrivacyPolicy(privacyPolicy('unclassified', false)));
        expect(mayWriteAbout('18')).toBe(false);
        stops.forEach((stop) => stop());
        expect(mayWriteAbout('17')).toBe(true);
    });

    it('is told to whoever observes', () => {
        const listener = jest.fn();
        const stop = observePrivacy(listener);
        classify('17', 'work');
        stop();
        classify('17', 'private');
        expect(listener).toHaveBeenCalledTimes(1);
    });
});
