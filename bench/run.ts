/** `npm run bench`: every benchmark in one run, as ratios against a named peer, with medians. */
import { componentChurn } from './componentChurn';
import { eventDispatch } from './eventDispatch';
import { printFigures } from './report';

printFigures('Event dispatch', await eventDispatch());
printFigures('Components that come and go', await componentChurn());
