/** `npm run bench`: every benchmark in one run, as ratios against a named peer, with medians. */
import { componentChurn } from './componentChurn';
import { dialGuard } from './dialGuard';
import { dialPolicy } from './dialPolicy';
import { eventDispatch } from './eventDispatch';
import { eventToPaint } from './eventToPaint';
import { frameBridge } from './frameBridge';
import { heapGrowth } from './heapGrowth';
import { recordingCost } from './recordingCost';
import { printFigures } from './report';
import { requestRoundTrip } from './requestRoundTrip';
import { screenPopRules } from './screenPopRules';
import { shiftSpeed } from './shiftSpeed';
import { teamWall } from './teamWall';
import { transcriptCost } from './transcript';

printFigures('Event dispatch', await eventDispatch());
printFigures('Requests', await requestRoundTrip());
printFigures('Components that come and go', await componentChurn());
printFigures('A long day at one desk', await heapGrowth());
printFigures('A shift of a large contact center', shiftSpeed());
printFigures('The flight recorder', await recordingCost());
printFigures('The dial policy', dialPolicy());
printFigures('The screen pop rules', await screenPopRules());
printFigures('The do-not-call guard, in a browser', await dialGuard());
printFigures('A transcript in a browser', await transcriptCost());
printFigures('A wall of agents, in a browser', await teamWall());
printFigures('The bridge to embedded pages, in a browser', await frameBridge());
printFigures('Event to paint, in a browser', await eventToPaint());
