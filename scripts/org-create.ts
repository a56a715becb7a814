/** `npm run org:create`: makes a scratch org with the toolkit and sample data; see docs/deploy.md. */
import { orgCreateCommand } from './org-create/command';
import { groupedPermissionSets } from './org/groupedPermissionSets';
import { PROCESS_WORLD } from './org/orgWorld';

process.exitCode = await orgCreateCommand(
    process.argv.slice(2),
    groupedPermissionSets(process.cwd()),
    PROCESS_WORLD,
);
