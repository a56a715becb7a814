/** `npm run org:deploy`: checks the org, builds, and deploys; see docs/deploy.md. */
import { sourceApiVersion } from './lwc-bundles';
import { orgDeployCommand } from './org-deploy/command';
import { PROCESS_WORLD } from './org/orgWorld';

process.exitCode = await orgDeployCommand(
    process.argv.slice(2),
    sourceApiVersion(process.cwd()),
    PROCESS_WORLD,
);
