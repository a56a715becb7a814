/**
 * How fast the simulator plays the shift of a whole contact center: 1,000 agents in 20 teams with 50
 * queues for eight hours, with team data of every team and queue data of every queue.
 */
import { LARGE_CENTER, playShift } from '../simulator/shift/shift';
import type { Figure } from './report';

const HOURS = 8;
const AT_MOST_SECONDS = 60;

/** Plays the shift. @returns the lines to print */
export function shiftSpeed(): Figure[] {
    const start = performance.now();
    const { tally, agentHours, teamUpdates, queueUpdates, leftOver, hash } = playShift({
        size: LARGE_CENTER,
        hours: HOURS,
    });
    const seconds = (performance.now() - start) / 1000;
    if (leftOver.calls > 0 || leftOver.agents > 0) {
        throw new Error(`The shift did not come to its end: ${JSON.stringify(leftOver)}`);
    }
    const callsPerAgentHour = tally.answered / agentHours;
    return [
        {
            what: `${LARGE_CENTER.agents} agents, ${HOURS} hours`,
            value: `${seconds.toFixed(1)} s`,
            target: `at most ${AT_MOST_SECONDS} s`,
            isMet: seconds <= AT_MOST_SECONDS,
        },
        { what: 'speed', value: `${Math.round(agentHours / seconds)} agent-hours a second` },
        {
            what: 'calls',
            value:
                `${count(tally.offered)} offered, ${count(tally.abandoned)} abandoned, ` +
                `${callsPerAgentHour.toFixed(1)} taken per agent-hour`,
        },
        {
            what: 'real-time data',
            value: `${count(teamUpdates)} events of teams, ${count(queueUpdates)} of queues`,
        },
        { what: 'hash of all of it', value: hash },
    ];
}

function count(number: number): string {
    return number.toLocaleString('en');
}
