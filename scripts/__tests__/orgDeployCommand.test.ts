/** @jest-environment node */
import { orgDeployCommand } from '../org-deploy/command';
import { commandLine } from '../org-deploy/steps';

const WITH_PACKAGE = JSON.stringify({
    status: 0,
    result: [{ SubscriberPackageNamespace: null }, { SubscriberPackageNamespace: 'cnx' }],
});
const WITHOUT_PACKAGE = JSON.stringify({ status: 0, result: [] });
const DEPLOY = 'npx sf project deploy start --source-dir force-app --target-org my-org --wait 60';

/** Runs the command in a world that does nothing but remember. */
async function runCommand(
    args: readonly string[],
    { answer = WITH_PACKAGE, failing = '', hasFolder = true } = {},
) {
    const printed: string[] = [];
    const complaints: string[] = [];
    const ran: string[] = [];
    const code = await orgDeployCommand(args, {
        print: (line) => printed.push(line),
        complain: (line) => complaints.push(line),
        hasFolder: () => hasFolder,
        run: (step) => {
            ran.push(commandLine(step));
            return Promise.resolve(commandLine(step) === failing ? 1 : 0);
        },
        ask: (step) => {
            ran.push(commandLine(step));
            return Promise.resolve(answer);
        },
    });
    return { code, printed, complaints, ran };
}

describe('npm run org:deploy', () => {
    it('builds and checks, looks for the package, and deploys, in this order', async () => {
        const { code, ran, printed } = await runCommand(['--target-org', 'my-org']);
        expect(code).toBe(0);
        expect(ran).toEqual([
            'npm run check:deploy',
            'npx sf package installed list --target-org my-org --json',
            DEPLOY,
        ]);
        expect(printed.at(-1)).toContain('Permission Set Groups');
    });

    it('runs nothing and prints the commands when no org is named', async () => {
        const { code, ran, printed } = await runCommand([]);
        expect(code).toBe(0);
        expect(ran).toEqual([]);
        expect(printed).toContain(
            'npx sf project deploy start --source-dir force-app --target-org "<your org>" --wait 60',
        );
        expect(printed.at(-1)).toBe('Nothing was run: name an org with --target-org.');
    });

    it('prints the commands for an org on demand', async () => {
        const { ran, printed } = await runCommand(['--target-org', 'my-org', '--print']);
        expect(ran).toEqual([]);
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

    it('says what to do in an org without the package, and deploys nothing', async () => {
        const { code, ran, complaints } = await runCommand(['-o', 'my-org'], {
            answer: WITHOUT_PACKAGE,
        });
        expect(code).toBe(1);
        expect(ran).not.toContain(DEPLOY);
        expect(complaints[0]).toMatch(/^The package of b\+s Connects .* Install it first/);
    });

    it('tells what the CLI says when the org cannot be reached', async () => {
        const { code, ran, complaints } = await runCommand(['-o', 'my-org'], {
            answer: JSON.stringify({ status: 1, message: 'No authorization found for my-org.' }),
        });
        expect(code).toBe(1);
        expect(ran).not.toContain(DEPLOY);
        expect(complaints[0]).toBe('No authorization found for my-org.');
    });

    it('tells what the CLI printed when that is no answer', async () => {
        const { code, complaints } = await runCommand(['-o', 'my-org'], { answer: 'Oops' });
        expect(code).toBe(1);
        expect(complaints[0]).toBe('The Salesforce CLI did not answer in JSON: Oops');
    });

    it('stops at the first step that fails', async () => {
        const { code, ran, complaints } = await runCommand(['-o', 'my-org'], {
            failing: 'npm run check:deploy',
        });
        expect(code).toBe(1);
        expect(ran).toEqual(['npm run check:deploy']);
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
