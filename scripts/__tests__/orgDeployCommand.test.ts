/** @jest-environment node */
import { orgDeployCommand } from '../org-deploy/command';
import { runInOrgWorld, type Told } from './orgWorldStandIn';

const DEPLOY = 'npx sf project deploy start --source-dir force-app --target-org my-org --wait 60';
const BUILD = 'npm run check:deploy';

const runCommand = (args: readonly string[], told: Told = {}) =>
    runInOrgWorld((world) => orgDeployCommand(args, '66.0', world), told);

describe('npm run org:deploy', () => {
    it('asks the org, builds and checks, and deploys, in this order', async () => {
        const { code, asked, ran, printed } = await runCommand(['--target-org', 'my-org']);
        expect(code).toBe(0);
        expect(asked).toEqual([
            'npx sf org display --target-org my-org --json',
            'npx sf data query --query "SELECT PermissionsModifyMetadata, PermissionsModifyAllData, ' +
                'PermissionsAuthorApex FROM UserPermissionAccess" --target-org my-org --json',
            'npx sf package installed list --target-org my-org --json',
        ]);
        expect(ran).toEqual([BUILD, DEPLOY]);
        expect(printed.at(-1)).toContain('Permission Set Groups');
        expect(printed.at(-1)).toContain('Enable Integration API in Lightning');
    });

    it('runs nothing and prints the commands when no org is named', async () => {
        const { code, asked, ran, printed } = await runCommand([]);
        expect(code).toBe(0);
        expect([...asked, ...ran]).toEqual([]);
        expect(printed).toContain(
            'npx sf project deploy start --source-dir force-app --target-org "<your org>" --wait 60',
        );
        expect(printed.at(-1)).toBe('Nothing was run: name an org with --target-org.');
    });

    it('prints the commands for an org on demand', async () => {
        const { asked, ran, printed } = await runCommand(['--target-org', 'my-org', '--print']);
        expect([...asked, ...ran]).toEqual([]);
        expect(printed.at(-1)).toBe(DEPLOY);
    });

    it('deploys translations last and by themselves', async () => {
        const { ran } = await runCommand(['-o', 'my-org', '--translations']);
        expect(ran.slice(-2)).toEqual([
            DEPLOY,
            'npx sf project deploy start --source-dir translations --target-org my-org --wait 60',
        ]);
    });

    it('keeps nothing in a dry run, and checks translations together with their labels', async () => {
        const { ran, printed } = await runCommand(['-o', 'my-org', '--translations', '--dry-run']);
        expect(ran.at(-1)).toBe(
            'npx sf project deploy start --source-dir force-app --source-dir translations ' +
                '--target-org my-org --wait 60 --dry-run',
        );
        expect(printed.at(-1)).toBe('The org would take it. Nothing was kept.');
    });

    it('deploys the stand-ins first and points the toolkit at them, on demand', async () => {
        const { code, ran, printed } = await runCommand(['-o', 'my-org', '--stand-in'], {
            packages: [],
        });
        expect(code).toBe(0);
        expect(ran).toEqual([
            BUILD,
            '(cd sim-app && npx sf project deploy start --source-dir main --target-org my-org --wait 60)',
            `CONNECTS_STAND_IN=true ${DEPLOY}`,
        ]);
        expect(printed.at(-1)).not.toContain('Enable Integration API');
    });

    it('stops at the first step that fails', async () => {
        const { code, ran, complaints } = await runCommand(['-o', 'my-org'], { failing: BUILD });
        expect(code).toBe(1);
        expect(ran).toEqual([BUILD]);
        expect(complaints).toEqual(['Stopped at "Build and check".']);
    });

    it.each([
        [['--target'], /Unknown option '--target'/],
        [['--target-org', ''], /--target-org needs the alias/],
    ])('explains itself after %j', async (args, complaint) => {
        const { code, complaints } = await runCommand(args);
        expect(code).toBe(2);
        expect(complaints[0]).toMatch(complaint);
        expect(complaints[0]).toContain('--dry-run');
    });

    it('does not promise translations that are not there', async () => {
        const { code, complaints } = await runCommand(['--translations'], { hasFolder: false });
        expect(code).toBe(2);
        expect(complaints[0]).toMatch(/no folder "translations"/);
    });
});

describe('before a deploy', () => {
    it.each([
        [
            'the package is missing',
            {},
            { packages: [] },
            /^The package of b\+s Connects .* Install it/,
        ],
        [
            'the package is too old',
            {},
            { packages: [{ namespace: 'cnx', version: '5.0.9.1' }] },
            /^The package of b\+s Connects in the org is version 5\.0\.9\.1; the toolkit needs 5\.1/,
        ],
        [
            'the org is on an older release',
            {},
            { apiVersion: '65.0' },
            /^The org has API version 65\.0, the toolkit needs 66\.0/,
        ],
        [
            'the user may not deploy',
            {},
            { permissions: { PermissionsAuthorApex: true } },
            /^You lack the permission "Modify Metadata Through Metadata API Functions" in the org/,
        ],
        [
            'the user may not deploy Apex',
            {},
            { permissions: { PermissionsModifyAllData: true } },
            /^You lack the permission "Author Apex" in the org/,
        ],
        [
            'stand-ins would lie beside the package',
            { more: ['--stand-in'] },
            {},
            /^The package of b\+s Connects is in the org: .* Leave --stand-in out/,
        ],
    ])(
        'says what to do when %s, and builds nothing',
        async (_what, { more = [] }: { more?: string[] }, told: Told, complaint) => {
            const { code, ran, complaints } = await runCommand(['-o', 'my-org', ...more], told);
            expect(code).toBe(1);
            expect(ran).toEqual([]);
            expect(complaints[0]).toMatch(complaint);
            expect(complaints.at(-1)).toBe('Stopped: nothing was built or deployed.');
        },
    );

    it('names everything that is missing at once', async () => {
        const { complaints } = await runCommand(['-o', 'my-org'], {
            apiVersion: '60.0',
            permissions: {},
            packages: [],
        });
        expect(complaints).toHaveLength(4);
    });

    it('takes a package whose version the org does not tell', async () => {
        const { code } = await runCommand(['-o', 'my-org'], { packages: [{ namespace: 'cnx' }] });
        expect(code).toBe(0);
    });

    it.each([
        [
            JSON.stringify({ status: 1, message: 'No authorization found for my-org.' }),
            'No authorization found for my-org.',
        ],
        ['Oops', 'The Salesforce CLI did not answer in JSON: Oops'],
        ['{}', 'The Salesforce CLI gave no result.'],
    ])('tells what the CLI says when the org cannot be reached: %s', async (answer, complaint) => {
        const { code, asked, ran, complaints } = await runCommand(['-o', 'my-org'], { answer });
        expect(code).toBe(1);
        expect(asked).toHaveLength(1);
        expect(ran).toEqual([]);
        expect(complaints[0]).toBe(complaint);
    });
});
