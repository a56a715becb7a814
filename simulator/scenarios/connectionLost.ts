import { afterAnswer, incomingPlan } from './callSteps';
import { defineScenario } from './scenario';
import type { Step } from './step';

export const connectionLost = defineScenario({
    name: 'connection-lost',
    title: 'Connection lost',
    kind: 'failure',
    description: 'The connection to Finesse breaks and comes back, without or during a call.',
    platforms: ['CCE', 'CCX'],
    options: {
        durationMs: 60_000,
        /** `none`, or a call that survives the outage, ends in it unseen, or lives inside it. */
        call: 'none',
        from: '',
        ringMs: 4_000,
        talkMs: 10_000,
    },
    choices: { call: ['none', 'survives', 'lost', 'inside'] },
    steps({ durationMs, call, from, ringMs, talkMs }, { random }): Step[] {
        const outage: Step[] = [{ kind: 'loseConnection', ms: durationMs }];
        if (call === 'lost') {
            outage.push(
                { kind: 'pause', ms: durationMs / 2 },
                { kind: 'farEndHangsUp', when: 'active' },
            );
        }
        if (call === 'inside') {
            outage.push(
                { kind: 'pause', ms: durationMs / 4 },
                { kind: 'offerCall', plan: incomingPlan(random, from, true, 'none') },
                { kind: 'pause', ms: durationMs / 4 },
                { kind: 'farEndHangsUp', when: 'offered' },
            );
        }
        outage.push({ kind: 'awaitConnection' });
        if (call === 'none' || call === 'inside') {
            return [...outage, { kind: 'settle' }];
        }
        return [
            { kind: 'makeAvailable' },
            { kind: 'offerCall', plan: incomingPlan(random, from, false, 'none') },
            { kind: 'wait', ms: ringMs, while: 'offered' },
            { kind: 'answer', when: 'offered' },
            { kind: 'wait', ms: talkMs, while: 'active' },
            ...outage,
            ...afterAnswer({
                agent: 'automatic',
                talkMs,
                hangUp: 'caller',
                wrapUpMs: 0,
                wrapUpReason: '',
            }),
        ];
    },
});
