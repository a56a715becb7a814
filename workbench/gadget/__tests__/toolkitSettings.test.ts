import path from 'node:path';
import { checkPlan } from '../../../force-app/main/default/lwc/connectsDialNumbers/connectsDialNumbers';
import { readDialSettings } from '../../../force-app/main/default/lwc/connectsDialSettings/connectsDialSettings';
import { loadBuiltNumberParser } from '../../../jest/dialNumbersScript';
import { customMetadataRecords } from '../../server/customMetadata';
import { TOOLKIT_IDENTIFIER, toolkitSettings, withToolkitSettings } from '../toolkitSettings';

const METADATA = ['force-app/main/default', 'workbench/org'].map((dir) => path.resolve(dir));

describe('the settings of the simulated site', () => {
    it.each(['CCE', 'CCX'] as const)('and its rule records have no mistake on %s', (platform) => {
        const settings = readDialSettings({
            text: toolkitSettings(platform),
            rows: customMetadataRecords('Connects_Dial_Rule', METADATA),
            browserTimeZone: 'Europe/Zurich',
        });
        expect(settings.problems).toEqual([]);
        expect(checkPlan(settings.plan, loadBuiltNumberParser())).toEqual([]);
        expect(settings.platform).toBe(platform.toLowerCase());
        expect(new Set(settings.ruleSet.rules.map(({ outcome }) => outcome))).toEqual(
            new Set(['rewrite', 'block', 'warn', 'attach']),
        );
    });

    it('are the default, not more', () => {
        const own = { [TOOLKIT_IDENTIFIER]: 'dnc.country=DE' };
        expect(withToolkitSettings({ customSettings: own }).customSettings).toEqual(own);
        expect(withToolkitSettings({ platform: 'CCX' }).customSettings).toEqual({
            [TOOLKIT_IDENTIFIER]: toolkitSettings('CCX'),
        });
    });
});
