/**
 * Stand-in for `/support/console/NN.0/integration.js` (Console Integration Toolkit for Salesforce
 * Classic): `sforce.console` with the methods that the console of the workbench plays.
 */
import { placeOf } from '../pageAddress';
import { createToolkit } from './toolkit';
import { workbenchOrigin } from './embedding';
import { workbenchOrigins } from '../origins';

const globals = window as Window & { sforce?: object };
const origin =
    // As the real one: the address tells whether the page is in a console.
    placeOf(new URLSearchParams(window.location.search)) === 'console'
        ? workbenchOrigin(window, workbenchOrigins(window.location))
        : undefined;

globals.sforce = { ...globals.sforce, console: createToolkit(window, origin) };
