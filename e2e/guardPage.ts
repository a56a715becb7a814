/**
 * Script of a second document with a do-not-call guard, for `doNotCall.spec.ts`: a frame of the
 * Lightning page, with a service, a guard and a panel of its own, and the same gadget.
 */
// Before everything that makes elements, as in the workbench itself.
import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import Guard from 'c/connectsDoNotCallGuard';

const place = document.createElement('main');
document.body.append(place);
place.append(createElement('c-connects-do-not-call-guard', { is: Guard }));
