import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PAGE_TEMPLATES } from '../../../scripts/check-deploy/flexipage-templates';
import { SOFTPHONE } from '../../shell/appDescription';
import { TEMPLATE_ROWS } from '../../shell/pageTemplates';
import { describeApp } from '../appDescription';

const ROOT = path.resolve(__dirname, '../../..');
const METADATA = 'force-app/main/default';
const PARTS = ['applications', 'flexipages', 'tabs', 'lwc'];
const DESK = `${METADATA}/flexipages/Connects_Service_Desk.flexipage-meta.xml`;
const BAR = `${METADATA}/flexipages/Connects_Service_UtilityBar.flexipage-meta.xml`;

let copy = '';

beforeAll(() => {
    copy = mkdtempSync(path.join(os.tmpdir(), 'connects-app-'));
    writeFileSync(
        path.join(copy, 'sfdx-project.json'),
        JSON.stringify({ packageDirectories: [{ path: 'force-app' }] }),
    );
    for (const part of PARTS) {
        cpSync(path.join(ROOT, METADATA, part), path.join(copy, METADATA, part), {
            recursive: true,
            // Of components only the configuration counts here.
            filter: (file) => part !== 'lwc' || !/\.(ts|js|html|css)$/.test(file),
        });
    }
});

afterAll(() => {
    rmSync(copy, { recursive: true });
});

/** The description of the app after an edit of one file. */
function edited(file: string, from: string, to: string): ReturnType<typeof describeApp> {
    const target = path.join(copy, file);
    const before = readFileSync(target, 'utf8');
    expect(before).toContain(from);
    writeFileSync(target, before.replace(from, to));
    try {
        return describeApp(copy);
    } finally {
        writeFileSync(target, before);
    }
}

const desk = ({ pages }: ReturnType<typeof describeApp>): (typeof pages)[number] | undefined =>
    pages.find(({ file }) => file === DESK);

describe("the toolkit's own app", () => {
    const app = describeApp(ROOT);

    it('has no mistakes', () => {
        expect(app.problems).toEqual([]);
        expect(app.pages.flatMap(({ problems }) => problems)).toEqual([]);
    });

    it('shows its pages and its record pages as tabs, in its own order', () => {
        const labels = app.tabs.map(({ label }) => label);
        expect(labels.slice(0, 2)).toEqual(['Service Desk', 'Supervisor']);
        expect(labels).toContain('Contacts');
        // There is no record page of theirs.
        expect(labels).not.toContain('Accounts');
        expect(app.tabs[0]?.icon).toBe('custom:custom21');
    });

    it('starts softphone, guard, screen pop, presence, collector, activities and the agent state with the app', () => {
        const eager = app.utilities.filter(({ isEager }) => isEager);
        expect(eager.map(({ component }) => component).sort()).toEqual([
            'connectsActivityLog',
            'connectsAgentStateBar',
            'connectsDoNotCallGuard',
            'connectsPresenceUtility',
            'connectsScreenPop',
            'connectsTranscriptCollector',
            SOFTPHONE,
        ]);
    });

    it('gives properties the types of their configuration', () => {
        const bar = app.utilities.find(({ component }) => component === 'connectsAgentStateBar');
        expect(bar).toMatchObject({ properties: { compact: true }, icon: 'utility:user' });
        expect(bar?.width).toBeGreaterThan(0);
        const placed = app.pages.flatMap(({ regions }) => regions).flatMap((r) => r.components);
        expect(placed).toContainEqual(
            expect.objectContaining({ properties: { channels: 'VOICE,CHAT' } }),
        );
    });
});

it('places a Visualforce page where a flexipage says so', () => {
    const app = edited(DESK, '>connectsCallPanel<', '>flexipage:visualforcePage<');
    expect(desk(app)?.problems).toEqual([]);
    expect(desk(app)?.regions.flatMap(({ components }) => components)).toContainEqual(
        expect.objectContaining({ component: 'flexipage:visualforcePage' }),
    );
});

describe('mistakes in the files are told with file and line, and the rest is there', () => {
    it('an unknown component', () => {
        const app = edited(DESK, '>connectsCallPanel<', '>connectsCallPannel<');
        expect(desk(app)?.problems).toEqual([
            {
                file: DESK,
                line: expect.any(Number),
                message: expect.stringContaining('"connectsCallPannel"'),
            },
        ]);
        expect(desk(app)?.regions).toHaveLength(3);
    });

    it('an unknown property', () => {
        const app = edited(DESK, '<name>channels</name>', '<name>chanels</name>');
        expect(desk(app)?.problems[0]?.message).toContain('has no property "chanels"');
    });

    it('a template that there is not', () => {
        const app = edited(DESK, 'appHomeTemplateThreeColumns', 'appHomeTemplateTenColumns');
        expect(
            desk(app)
                ?.problems.map(({ message }) => message)
                .join(),
        ).toContain('TenColumns');
    });

    it('a region that the template does not have', () => {
        const app = edited(DESK, '<name>region2</name>', '<name>middle</name>');
        expect(desk(app)?.problems[0]?.message).toContain('has no region "middle"');
    });

    it('a component of the platform that has no stand-in', () => {
        const app = edited(DESK, '>connectsCallPanel<', '>forceChatter:publisher<');
        expect(desk(app)?.problems[0]?.message).toContain('no stand-in');
    });

    it('a visibility rule', () => {
        const rule =
            '<visibilityRule><criteria><leftValue>{!$User.IsActive}</leftValue>' +
            '<operator>EQUAL</operator><rightValue>true</rightValue></criteria></visibilityRule>';
        const app = edited(DESK, '</identifier>', `</identifier>${rule}`);
        expect(desk(app)?.problems[0]?.message).toContain('visibility rules');
    });

    it('a file that is no XML', () => {
        const app = edited(DESK, '</FlexiPage>', '');
        expect(desk(app)?.problems[0]?.message).toContain('No well-formed XML');
        expect(desk(app)?.regions).toEqual([]);
        expect(app.tabs.map(({ label }) => label)).toContain('Service Desk');
        expect(app.utilities).not.toEqual([]);
    });

    it('a setting of the utility bar', () => {
        const app = edited(BAR, '<value>520</value>', '<value>high</value>');
        expect(app.problems[0]).toMatchObject({ file: BAR });
    });
});

it('lays out each template of app and record pages, with its regions', () => {
    const pages = Object.entries(PAGE_TEMPLATES).filter(([, { pageType }]) =>
        ['AppPage', 'RecordPage'].includes(pageType),
    );
    const sorted = (regions: readonly string[]): string => [...regions].sort().join(' ');
    const laidOut = Object.entries(TEMPLATE_ROWS).map(
        ([name, rows]) => `${name}: ${sorted(rows.flat().flatMap(({ regions }) => regions))}`,
    );
    expect(laidOut.sort()).toEqual(
        pages.map(([name, { regions }]) => `${name}: ${sorted(regions)}`).sort(),
    );
});
