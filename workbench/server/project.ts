/** Places in the repository and in the installed packages. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const SERVER_DIR = path.dirname(fileURLToPath(import.meta.url));
export const WORKBENCH_DIR = path.dirname(SERVER_DIR);
export const PROJECT_DIR = path.dirname(WORKBENCH_DIR);
export const CACHE_DIR = path.join(PROJECT_DIR, '.cache', 'workbench');
/** Metadata of the toolkit: `lwc`, `labels`, `staticresources` lie in it. */
export const TOOLKIT_DIR = path.join(PROJECT_DIR, 'force-app', 'main', 'default');
/** Outside of what is deployed by default: an org without Translation Workbench rejects it. */
export const TRANSLATIONS_DIR = path.join(PROJECT_DIR, 'translations');
/** What an admin has made in the workbench's org, besides what the toolkit brings. */
export const ORG_DIR = path.join(WORKBENCH_DIR, 'org');
export const STAND_IN_DIR = path.join(WORKBENCH_DIR, 'platform');
export const LIBRARY_ENTRY = path.join(PROJECT_DIR, 'simulator', 'library', 'global.ts');
export const DESIGN_SYSTEM_DIR = path.join(
    PROJECT_DIR,
    'node_modules',
    '@salesforce-ux',
    'design-system',
    'assets',
);
