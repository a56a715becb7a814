/** @jest-environment node */
import { orgCreateCommand } from '../org-create/command';
import { groupedPermissionSets } from '../org/groupedPermissionSets';
import { runInOrgWorld, type Told } from './orgWorldStandIn';

const PACKAGE = '04t000000000001AAA';
const CREATE =
    'npx sf org create scratch --definition-file config/project-scratch-def.json --alias connects ' +
    '--duration-days 14 --wait 30';

const runCommand = (args: readonly string[], told: Told = {}) =>
    runInOrgWorld((world) => orgCreateCommand(args, ['Desk', 'Wall'], world), told);

describe('npm run org:create', () => {
    it('makes a scratch org without the package, with everything to try the toolkit', async () => {
        const { code, asked, ran, printed } = await runCommand(['--stand-in']);
        expect(code).toBe(0);
        expect(asked).toEqual(['npx sf config get target-dev-hub --json']);
        expect(ran).toEqual([
            'npm run check:deploy',
            CREATE,
            '(cd sim-app && npx sf project deploy start --source-dir main --target-org connects --wait 60)',
            'CONNECTS_STAND_IN=true npx sf project deploy start --source-dir force-app ' +
                '--target-org connects --wait 60',
            'npx sf org assign permset --name Desk --name Wall --target-org connects',
            'npx sf data import tree --plan data/plan.json --target-org connects',
            'npm run dial-list -- --in data/do-not-call-list.csv --country GB ' +
                '--out data/do-not-call-numbers.csv --rejected data/do-not-call-rejected.csv ' +
                '--source "Sample list"',
            'npx sf data upsert bulk --sobject Do_Not_Call_Number__c --external-id Number__c ' +
                '--file data/do-not-call-numbers.csv --wait 30 --target-org connects',
            'npx sf org open --path lightning/app/c__Connects_Service --target-org connects',
        ]);
        expect(printed.at(-1)).toContain('simulated gadget');
    });

    it('installs the package before the toolkit, on demand', async () => {
        const { ran, printed } = await runCommand(['--package', PACKAGE, '--no-data', '--no-open']);
        expect(ran.slice(1, 4)).toEqual([
            CREATE,
            `npx sf package install --package ${PACKAGE} --target-org connects --wait 30 ` +
                '--publish-wait 30 --no-prompt',
            'npx sf project deploy start --source-dir force-app --target-org connects --wait 60',
        ]);
        expect(ran).toHaveLength(5);
        expect(printed.at(-1)).toContain('Enable Integration API in Lightning');
    });

    it('takes name, days, Dev Hub and translations from the command line', async () => {
        const { asked, ran } = await runCommand([
            ...['--stand-in', '--alias', 'desk', '--days', '3', '--dev-hub', 'hub'],
            ...['--translations', '--no-data', '--no-open'],
        ]);
        expect(asked).toEqual([]);
        expect(ran[1]).toContain('--alias desk --duration-days 3 --wait 30 --target-dev-hub hub');
        expect(ran.at(-2)).toContain('--source-dir translations --target-org desk');
    });

    it('prints the commands on demand and runs none', async () => {
        const { code, asked, ran, printed } = await runCommand(['--stand-in', '--print']);
        expect(code).toBe(0);
        expect([...asked, ...ran]).toEqual([]);
        expect(printed).toContain(CREATE);
    });

    it('says what to do without a Dev Hub, and makes nothing', async () => {
        const { code, ran, complaints } = await runCommand(['--stand-in'], { devHub: '' });
        expect(code).toBe(1);
        expect(ran).toEqual([]);
        expect(complaints[0]).toMatch(/^There is no default Dev Hub\. Name one with --dev-hub/);
    });

    it('stops where a step fails', async () => {
        const { code, ran, complaints } = await runCommand(['--stand-in'], { failing: CREATE });
        expect(code).toBe(1);
        expect(ran).toHaveLength(2);
        expect(complaints).toEqual(['Stopped at "Create the scratch org".']);
    });

    it.each([
        [[], /one of them/],
        [['--stand-in', '--package', PACKAGE], /one of them/],
        [['--package', '5.13'], /--package takes the id of a package version, 04t…, not "5\.13"/],
        [['--stand-in', '--days', '31'], /--days takes a number from 1 to 30, not "31"/],
        [['--stand-in', '--alias', ' '], /--alias needs a name/],
        [['--standin'], /Unknown option '--standin'/],
    ])('explains itself after %j', async (args, complaint) => {
        const { code, ran, complaints } = await runCommand(args);
        expect(code).toBe(2);
        expect(ran).toEqual([]);
        expect(complaints[0]).toMatch(complaint);
        expect(complaints[0]).toContain('--no-data');
    });
});

it('knows the permission sets of the project’s groups', () => {
    expect(groupedPermissionSets(process.cwd())).toEqual(
        expect.arrayContaining(['Connects_Dial_Compliance', 'Connects_Service_Desk']),
    );
});
