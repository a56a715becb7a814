/** Keeps `docs/integration-api.md` and the code together, in both directions. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
    EVENT_READERS,
    slotOf,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/typedEvents';
import type { SynchronousRequestName } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { assumptions, CALLBACK_REQUEST_NAMES, EVENT_NAMES } from '../../simulator/index';
import { codeIn, linkTargets, tableUnder, type Row } from './markdownTables';
import { exportedNames, publicMembers, testTitles } from './sourceFacts';

const SERVICE = 'force-app/main/default/lwc/connectsIntegrationApiSvc';
const page = readFileSync('docs/integration-api.md', 'utf8');
const contract = readFileSync(join(SERVICE, 'contract.ts'), 'utf8');

/** A record, so that the compiler notices a name that is missing or too many. */
const AT_ONCE: Record<SynchronousRequestName | 'noConflict', true> = {
    setLMSEnvironment: true,
    waitReady: true,
    writeLogDebug: true,
    writeLogError: true,
    getCtiData: true,
    isMakeCallEnabled: true,
    isSendDtmfEnabled: true,
    isShareRecordEnabled: true,
    isUpdateWorkItemDataEnabled: true,
    getChannel: true,
    getFirstWorkItem: true,
    getSecondWorkItem: true,
    getFirstWorkItemId: true,
    getSecondWorkItemId: true,
    noConflict: true,
};

const TABLES = {
    events: tableUnder(page, 'Events'),
    requests: tableUnder(page, 'Requests'),
    functions: tableUnder(page, 'Functions that return at once'),
    enumerations: tableUnder(page, 'Enumerations'),
    structures: tableUnder(page, 'Structures'),
    slips: tableUnder(page, 'Slips of the guide'),
};

const ROWS = Object.values(TABLES).flat();
const CALLS = [...TABLES.events, ...TABLES.requests, ...TABLES.functions];

/** Sections of the guide that the docstrings of the contract name. */
const SECTIONS = [...contract.matchAll(/uide, "([^"]+)"/g)].map(([, name = '']) => name);

const members = publicMembers(join(SERVICE, 'connectsClient.ts'), 'ConnectsClient');

function sectionOf(row: Row): string {
    return (row['Guide section'] ?? '').replaceAll('`', '');
}

function typedNames(row: Row): readonly string[] {
    return codeIn(row['Typed face'] ?? '');
}

/** Names of the typed events that a row stands for. */
function typedEvents(row: Row): readonly string[] {
    return typedNames(row).flatMap((code) => /^on\('(\w+)'\)$/.exec(code)?.[1] ?? []);
}

describe('the tables of docs/integration-api.md', () => {
    it('have every event, request and function of the guide, once and under its section', () => {
        expect(TABLES.events.map(sectionOf)).toEqual(EVENT_NAMES.map((name) => `${name}(event)`));
        expect(TABLES.requests.map(sectionOf)).toEqual(CALLBACK_REQUEST_NAMES);
        expect(TABLES.functions.map(sectionOf)).toEqual(Object.keys(AT_ONCE));
    });

    it('have every enumeration and structure that the contract names, and no other', () => {
        const named = [...TABLES.enumerations, ...TABLES.structures].map(sectionOf);
        const documented = SECTIONS.filter((name) => /^[A-Z]+(\.|DIAL)|Structure$/.test(name));
        expect([...named].sort()).toEqual([...new Set(documented)].sort());
    });

    it('spell the sections as the contract does', () => {
        expect(SECTIONS.filter((section) => !page.includes(section))).toEqual([]);
    });

    it('have no empty cell', () => {
        const empty = ROWS.filter((row) => Object.values(row).includes(''));
        expect(empty).toEqual([]);
    });
});

describe('the typed face in docs/integration-api.md', () => {
    it('has each typed event beside its slot', () => {
        const documented = TABLES.events.flatMap((row) =>
            typedEvents(row).map((name) => [name, sectionOf(row)]),
        );
        expect(documented.sort()).toEqual(
            Object.keys(EVENT_READERS)
                .map((name) => [name, `${slotOf(name as keyof typeof EVENT_READERS)}(event)`])
                .sort(),
        );
    });

    it('names only what the client has, or says why it has nothing', () => {
        const exported = exportedNames(join(SERVICE, 'connectsIntegrationApiSvc.ts'));
        for (const row of CALLS.filter((each) => typedEvents(each).length === 0)) {
            const names = typedNames(row);
            const isExplained = /^guide face only: .+/.test(row['Typed face'] ?? '');
            expect([sectionOf(row), isExplained || names.length > 0]).toEqual([
                sectionOf(row),
                true,
            ]);
            expect(names.filter((name) => !members.includes(name) && !exported.has(name))).toEqual(
                [],
            );
        }
    });

    it('leaves no member of the client out', () => {
        const documented = codeIn(page);
        expect(members.length).toBeGreaterThan(CALLBACK_REQUEST_NAMES.length);
        expect(members.filter((name) => !documented.includes(name))).toEqual([]);
    });

    it('has types of the structures that the service exports', () => {
        const exported = new Set([
            ...exportedNames(join(SERVICE, 'connectsIntegrationApiSvc.ts')),
            ...exportedNames(join(SERVICE, 'contract.ts')),
        ]);
        const types = [...TABLES.enumerations, ...TABLES.structures].flatMap(typedNames);
        expect(types.filter((name) => !exported.has(name))).toEqual([]);
    });
});

describe('the assumptions in docs/integration-api.md', () => {
    const known = assumptions.map(({ name }) => name);
    const named = codeIn(page).filter((code) => /^A-[A-Z]+$/.test(code));

    it('are those of the register', () => {
        expect(named.filter((name) => !known.some((each) => each === name))).toEqual([]);
    });

    it('are all of the register', () => {
        expect(known.filter((name) => !named.includes(name))).toEqual([]);
    });

    it('are names, or none', () => {
        const form = /^(none|`A-[A-Z]+`(, `A-[A-Z]+`)*)$/;
        expect(ROWS.filter(({ Assumptions: cell = 'none' }) => !form.test(cell))).toEqual([]);
    });
});

describe('the proofs in docs/integration-api.md', () => {
    const targets = linkTargets(page);
    const titles = new Map(
        [...targets].map(([name, target]) => [name, testTitles(join('docs', target))]),
    );

    it('are tests that exist', () => {
        const proofs = ROWS.flatMap((row) => (row['Proved by'] ?? '').split('<br>'));
        const missing = proofs.filter((proof) => {
            const [, file = '', title = ''] = /^\[([\w-]+)\] › (.+)$/.exec(proof) ?? [];
            return titles.get(file)?.has(title) !== true;
        });
        expect(proofs.length).toBeGreaterThanOrEqual(ROWS.length);
        expect(missing).toEqual([]);
    });

    it('of events, requests and functions begin with the name that they prove', () => {
        const unproved = CALLS.filter((row) => {
            const name = sectionOf(row).replace('(event)', '');
            return !(row['Proved by'] ?? '').includes(`] › ${name}: `);
        });
        expect(unproved.map(sectionOf)).toEqual([]);
    });

    it('of the slips name files that exist', () => {
        const files = TABLES.slips.flatMap((row) => codeIn(row.Where ?? ''));
        const missing = files.filter(
            (file) => !existsSync(file.includes('/') ? file : join(SERVICE, file)),
        );
        expect(files.length).toBeGreaterThan(0);
        expect(missing).toEqual([]);
    });
});
