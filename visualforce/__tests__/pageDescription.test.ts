import { PageDescriptionError, readPageDescription } from '../page/pageDescription';

const PAGE = {
    host: 'toolbar',
    user: { id: '005000000000001AAA', locale: 'de_CH', timeZone: 'Europe/Zurich' },
    library: { url: '/resource/1/cnx__CnxSfdcResources/js/ConnectsIntegrationAPI.min.js' },
};

describe('the description of a page', () => {
    it('is read with what a page may leave out', () => {
        expect(readPageDescription(PAGE)).toEqual({
            host: 'toolbar',
            user: { id: '005000000000001AAA', locale: 'de-CH', timeZone: 'Europe/Zurich' },
            library: { url: PAGE.library.url, channel: null },
            origins: { lightning: null },
            labels: {},
            permissions: {},
            resources: {},
            messageChannels: {},
            remoteActions: {},
            settings: {},
        });
    });

    it.each([
        ['en_US', 'en-US'],
        ['sr__#Latn', 'sr'],
        ['de_DE_EURO', 'de-DE'],
        ['fr', 'fr'],
    ])('turns the locale %s of Salesforce into %s', (locale, expected) => {
        const { user } = readPageDescription({ ...PAGE, user: { ...PAGE.user, locale } });
        expect(user.locale).toBe(expected);
    });

    it('falls back to a locale of the browser for one that it does not know', () => {
        const user = { ...PAGE.user, locale: '??' };
        const { locale } = readPageDescription({ ...PAGE, user }).user;
        expect(Intl.DateTimeFormat.supportedLocalesOf(locale)).toEqual([locale]);
    });

    it('reads permissions as merge fields render them', () => {
        const permissions = { Granted: 'true', Refused: 'false' };
        expect(readPageDescription({ ...PAGE, permissions }).permissions).toEqual({
            Granted: true,
            Refused: false,
        });
    });

    it.each([
        ['nothing', undefined, 'window.connectsPage has to be an object'],
        ['another host', { ...PAGE, host: 'mobile' }, 'toolbar, classic, lightning'],
        ['no user', { ...PAGE, user: undefined }, 'user has to be an object'],
        [
            'a merge field that was not rendered',
            { ...PAGE, labels: { Connects_X: '{!$Label.Connects_X}' } },
            'labels.Connects_X',
        ],
        [
            'a time zone that does not exist',
            { ...PAGE, user: { ...PAGE.user, timeZone: 'Zurich' } },
            'user.timeZone',
        ],
        [
            'a script of another protocol',
            { ...PAGE, library: { url: 'javascript:alert(1)' } },
            'library.url',
        ],
        [
            'a script of another host',
            { ...PAGE, resources: { ConnectsDialNumbers: '//elsewhere.example/x.js' } },
            'resources.ConnectsDialNumbers',
        ],
        [
            'an origin with a path',
            { ...PAGE, origins: { lightning: 'https://acme.lightning.force.com/' } },
            'origins.lightning',
        ],
        [
            'an origin without encryption',
            { ...PAGE, origins: { lightning: 'http://acme.lightning.force.com' } },
            'origins.lightning',
        ],
        [
            'a permission that is no yes or no',
            { ...PAGE, permissions: { Connects_Dial_Guard: '' } },
            '{!IF($Permission…)}',
        ],
    ])('is refused for %s, naming what to write', (_name, page, words) => {
        expect(() => readPageDescription(page)).toThrow(PageDescriptionError);
        expect(() => readPageDescription(page)).toThrow(words);
    });
});
