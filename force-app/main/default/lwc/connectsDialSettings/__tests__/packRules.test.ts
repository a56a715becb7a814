import { DIAL_PACKS, type DialPack } from 'c/connectsDialPacks';
import { readPacks } from '../packRules';
import { readSettingsText } from '../settingsText';

const WASHINGTON = DIAL_PACKS.filter(({ id }) => id === 'us-wa');
/** The same pack as it was, and as it will be read. */
const VERSIONS: readonly DialPack[] = ['2026-11-01', '2027-02-01', '2026-12-01'].flatMap(
    (version) => WASHINGTON.map((pack) => ({ ...pack, version })),
);

function versionsOf(packs: string): readonly string[] {
    const read = readPacks(readSettingsText(`dnc.packs=${packs}`), VERSIONS);
    return read.packs.map(({ version }) => version);
}

describe('a pack of which several versions are shipped', () => {
    it('is in force in the newest one, wherever that stands', () => {
        expect(versionsOf('us-wa')).toEqual(['2027-02-01']);
    });

    it('stays in the one that was reviewed when the settings name it', () => {
        expect(versionsOf('US-WA@2026-11-01')).toEqual(['2026-11-01']);
    });

    it('is in force once, in the version that is named first', () => {
        expect(versionsOf('us-wa@2026-12-01,us-wa')).toEqual(['2026-12-01']);
    });
});
