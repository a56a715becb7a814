import { type OrgStep, commandLine } from '../org/orgStep';
import type { OrgWorld } from '../org/orgWorld';

/** What the Salesforce CLI tells of an org in which all is well, unless said otherwise. */
export interface Told {
    readonly apiVersion?: string;
    readonly permissions?: Readonly<Record<string, boolean>>;
    readonly packages?: readonly { readonly namespace: string; readonly version?: string }[];
    readonly devHub?: string;
    /** The answer to every question, in place of all others. */
    readonly answer?: string;
    /** The command that fails. */
    readonly failing?: string;
    readonly hasFolder?: boolean;
}

/** Runs a command in a world that does nothing but remember. */
export async function runInOrgWorld(command: (world: OrgWorld) => Promise<number>, told: Told) {
    const printed: string[] = [];
    const complaints: string[] = [];
    const asked: string[] = [];
    const ran: string[] = [];
    const code = await command({
        print: (line) => printed.push(line),
        complain: (line) => complaints.push(line),
        hasFolder: () => told.hasFolder ?? true,
        run: (step) => {
            ran.push(commandLine(step));
            return Promise.resolve(commandLine(step) === told.failing ? 1 : 0);
        },
        ask: (step) => {
            asked.push(commandLine(step));
            return Promise.resolve(
                told.answer ?? JSON.stringify({ status: 0, result: resultFor(step, told) }),
            );
        },
    });
    return { code, printed, complaints, asked, ran };
}

function resultFor({ args }: OrgStep, told: Told): unknown {
    const {
        apiVersion = '68.0',
        permissions = { PermissionsModifyMetadata: true, PermissionsAuthorApex: true },
        packages = [{ namespace: 'cnx', version: '5.13.0.2' }],
        devHub = 'hub@example.com',
    } = told;
    switch (args.slice(0, 2).join(' ')) {
        case 'org display':
            return { apiVersion };
        case 'data query':
            return { records: [permissions] };
        case 'package installed':
            return [
                { SubscriberPackageNamespace: null },
                ...packages.map(({ namespace, version }) => ({
                    SubscriberPackageNamespace: namespace,
                    SubscriberPackageVersionNumber: version,
                })),
            ];
        case 'config get':
            return [{ name: 'target-dev-hub', value: devHub }];
        default:
            throw new Error(`The org is not expected to be asked "${args.join(' ')}".`);
    }
}
