/** @jest-environment node */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { salesforceModule } from '../salesforceModules';

// Jest loads the sources as CommonJS, where a file does not know its own place.
jest.mock('../project', () => ({ PROJECT_DIR: process.cwd() }));

const labelCode = (text: string, name: string): string =>
    "import { labelText } from '/platform/salesforce/labels.ts';\n" +
    `export default labelText("${text}", "${name}");`;

describe('salesforceModule', () => {
    let metadata: string;

    beforeAll(() => {
        metadata = mkdtempSync(path.join(os.tmpdir(), 'workbench-metadata-'));
        for (const folder of ['labels', 'staticresources', 'messageChannels']) {
            mkdirSync(path.join(metadata, folder));
        }
        writeFileSync(
            path.join(metadata, 'labels', 'CustomLabels.labels-meta.xml'),
            `<CustomLabels><labels><fullName>Desk_Count</fullName><value>10</value></labels>
            <labels><fullName>Desk_Text</fullName><value>Ready &amp; waiting</value></labels></CustomLabels>`,
        );
        writeFileSync(path.join(metadata, 'staticresources', 'DeskSounds.resource-meta.xml'), '');
        writeFileSync(path.join(metadata, 'staticresources', 'DeskSounds.zip'), '');
        writeFileSync(
            path.join(metadata, 'messageChannels', 'Desk.messageChannel-meta.xml'),
            '<LightningMessageChannel/>',
        );
    });

    afterAll(() => rmSync(metadata, { recursive: true }));

    it.each([
        ['@salesforce/label/c.Desk_Text', labelCode('Ready & waiting', 'Desk_Text')],
        ['@salesforce/label/c.Desk_Count', labelCode('10', 'Desk_Count')],
        ['@salesforce/resourceUrl/DeskSounds', 'export default "/resource/DeskSounds";'],
        [
            '@salesforce/resourceUrl/cnx__CnxSfdcResources',
            'export default "/resource/cnx__CnxSfdcResources";',
        ],
        ['@salesforce/schema/Contact', 'export default {"objectApiName":"Contact"};'],
        [
            '@salesforce/schema/Contact.Account.Name',
            'export default {"fieldApiName":"Account.Name","objectApiName":"Contact"};',
        ],
        ['@salesforce/client/formFactor', 'export default "Large";'],
    ])('answers %s', (specifier, code) => {
        expect(salesforceModule(specifier, [metadata])).toEqual({ code });
    });

    it('gives a label anew once its file was written again', () => {
        const file = path.join(metadata, 'labels', 'Edited.labels-meta.xml');
        const write = (text: string): void =>
            writeFileSync(
                file,
                `<CustomLabels><labels><fullName>Desk_Edited</fullName><value>${text}</value></labels></CustomLabels>`,
            );
        const label = (): unknown =>
            salesforceModule('@salesforce/label/c.Desk_Edited', [metadata]);
        write('first');
        expect(label()).toEqual({ code: labelCode('first', 'Desk_Edited') });
        write('the second');
        expect(label()).toEqual({ code: labelCode('the second', 'Desk_Edited') });
    });

    it.each(['Desk__c', 'cnx__ConnectsIntegrationAPI__c'])('knows the channel %s', (channel) => {
        expect(salesforceModule(`@salesforce/messageChannel/${channel}`, [metadata])).toEqual({
            code: `export default Object.freeze({ channelName: "${channel}" });`,
        });
    });

    it.each([
        ['@salesforce/label/c.Desk_Typo', 'there is no custom label "c.Desk_Typo"'],
        ['@salesforce/resourceUrl/Nothing', 'there is no static resource "Nothing"'],
        ['@salesforce/messageChannel/No__c', 'there is no message channel "No__c"'],
        ['@salesforce/user/Name', 'no stand-in for @salesforce/user/Name'],
        ['@salesforce/nothing/x', 'no stand-in for @salesforce/nothing/x'],
    ])('says what is missing for %s', (specifier, words) => {
        expect(salesforceModule(specifier, [metadata])).toEqual({
            missing: expect.stringContaining(words) as string,
        });
    });

    it("gives the browser's own time zone", () => {
        expect(salesforceModule('@salesforce/i18n/timeZone', [metadata])).toEqual({
            code: expect.stringContaining('resolvedOptions().timeZone') as string,
        });
    });

    it('takes the values of the base components for what it does not know itself', () => {
        expect(salesforceModule('@salesforce/i18n/firstDayOfWeek', [metadata])).toEqual({
            file: expect.stringContaining('lightning-base-components') as string,
        });
    });
});
