/**
 * Temporal, the calendar that JavaScript is to get: what zone arithmetic is held against. The
 * polyfill is an ES module, which the test runner cannot load, so its script for pages is run.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import type { Temporal as TemporalApi } from 'temporal-polyfill';

const file = join(process.cwd(), 'node_modules/temporal-polyfill/global.js');
const page = createContext({ Intl });
new Script(readFileSync(file, 'utf8'), { filename: file }).runInContext(page);

export const Temporal = page.Temporal as typeof TemporalApi;
