/** The static resource `ConnectsDialNumbers`: a classic script that defines one global. */
import type { NumberTables } from '../tables';
import { createNumberParser } from './numberParser';

/** Filled in by the build. */
declare const DIAL_NUMBER_TABLES: NumberTables;

Object.assign(globalThis, { ConnectsDialNumbers: createNumberParser(DIAL_NUMBER_TABLES) });
