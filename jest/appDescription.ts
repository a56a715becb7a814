/** What the workbench's server makes of the app's metadata, for tests of the workbench's page. */
import path from 'node:path';
import { describeApp } from '../workbench/server/appDescription';

export const app = describeApp(path.resolve(__dirname, '..'));
