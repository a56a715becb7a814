/** @jest-environment node */
import { mkdtempSync, readFileSync, rmSync, symlinkSync, cpSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { PhoneNumberUtil, ShortNumberInfo } from 'google-libphonenumber';

import { loadBuiltNumberParser } from '../../jest/dialNumbersScript';
import { BUNDLED_PACKAGES } from '../dial-numbers/packages';
import { ensureDialNumbers, readTables } from '../dial-numbers/static-resource';
import { STATIC_RESOURCE } from '../dial-numbers/static-resource-path';
import { readStringTable } from '../dial-numbers/string-table';

const root = process.cwd();
const PACK_COUNTRIES = ['US', 'CA', 'GB', 'FR', 'DE', 'AT', 'CH', 'AU'] as const;
/** What the guard may load altogether. */
const BUDGET = 150 * 1024;

describe('the static resource', () => {
    it('stays far below what the guard may load', () => {
        expect(gzipSync(readFileSync(join(root, STATIC_RESOURCE))).length).toBeLessThan(BUDGET);
    });

    it('names in the notices every package that it is made of', () => {
        const notices = readFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), 'utf8');
        for (const name of BUNDLED_PACKAGES) {
            expect(notices).toContain(`\`${name}\``);
        }
        expect(notices).toContain('Apache License');
        expect(Object.keys(loadBuiltNumberParser().builtFrom)).toEqual([...BUNDLED_PACKAGES]);
    });

    it('is built anew when its sources change, the same way each time', async () => {
        const project = mkdtempSync(join(tmpdir(), 'connects-numbers-'));
        try {
            for (const folder of ['scripts', 'force-app/main/default/lwc']) {
                cpSync(join(root, folder), join(project, folder), { recursive: true });
            }
            symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
            const read = () => readFileSync(join(project, STATIC_RESOURCE), 'utf8');

            expect(await ensureDialNumbers(project)).not.toBeNull();
            const first = read();
            expect(first).toBe(readFileSync(join(root, STATIC_RESOURCE), 'utf8'));
            expect(await ensureDialNumbers(project)).toBeNull();

            writeFileSync(join(project, 'scripts/dial-numbers/further.ts'), 'export {};\n');
            expect(await ensureDialNumbers(project)).not.toBeNull();
            expect(read()).not.toBe(first);
        } finally {
            rmSync(project, { recursive: true });
        }
    });
});

describe('the tables', () => {
    const parser = loadBuiltNumberParser();
    const tables = readTables(root);

    it('have the emergency numbers that Google’s own reader knows', () => {
        const info = ShortNumberInfo.getInstance();
        for (const country of PACK_COUNTRIES) {
            const digits = [2, 3, 4].flatMap((length) =>
                Array.from({ length: 10 ** length }, (_, n) => String(n).padStart(length, '0')),
            );
            expect([country, parser.emergencyNumbers(country)]).toEqual([
                country,
                digits.filter((text) => info.isEmergencyNumber(text, country)),
            ]);
        }
    });

    it('have an emergency number for every country but those that Google has none for', () => {
        const without = parser.countries.filter(
            (country) => parser.emergencyNumbers(country).length === 0,
        );
        expect(without).toEqual(['GN', 'GQ', 'IO', 'TA', 'TK']);
    });

    it('have no emergency number that is a valid number behind its calling code', () => {
        for (const country of PACK_COUNTRIES) {
            const callingCode = parser.countryDialling(country)?.callingCode ?? '';
            for (const help of parser.emergencyNumbers(country)) {
                expect(parser.parse(`+${callingCode}${help}`, country)?.certainty).not.toBe(
                    'valid',
                );
            }
        }
    });

    it('know how the countries dial', () => {
        expect(parser.countryDialling('US')).toEqual({
            callingCode: '1',
            internationalPrefix: '011',
            nationalPrefix: '1',
            isNationalPrefixOptional: true,
            lengths: [10],
        });
        expect(parser.countryDialling('DE')).toMatchObject({
            callingCode: '49',
            internationalPrefix: '00',
            nationalPrefix: '0',
            isNationalPrefixOptional: false,
        });
        expect(parser.countryDialling('AU')).toMatchObject({ internationalPrefix: '0011' });
        expect(parser.countryDialling('toString')).toBeNull();
        expect([...PhoneNumberUtil.getInstance().getSupportedRegions()].sort()).toEqual(
            parser.countries,
        );
    });

    it('tell short numbers that anybody can call from others', () => {
        expect(parser.isShortNumber('11833', 'DE')).toBe(true);
        expect(parser.isShortNumber('22044', 'DE')).toBe(false);
        expect(parser.isShortNumber('411', 'US')).toBe(true);
        expect(parser.isShortNumber('7042', 'US')).toBe(false);
    });

    it('know the states of every area code of the United States', () => {
        const { regions } = tables;
        const states = Object.keys(regions).filter((region) => region.startsWith('US-'));
        expect(states).toHaveLength(51);
        expect(Object.keys(regions)).toHaveLength(51 + 13);
        expect(regions['US-FL']?.split(' ')).toEqual(
            expect.arrayContaining(['1305', '1850', '1954']),
        );
    });

    it('know time zones that browsers know', () => {
        for (const zones of Object.keys(tables.timeZones)) {
            for (const timeZone of zones.split('&')) {
                expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
            }
        }
    });

    it('refuse a source that is cut off or has other values than texts', () => {
        expect(() => readStringTable(Buffer.from([9, 0, 0, 0, 0]))).toThrow('says 9');
        expect(() =>
            readStringTable(Buffer.from([12, 0, 0, 0, 0x10, 0x61, 0, 1, 0, 0, 0, 0])),
        ).toThrow('Byte 4');
    });
});
