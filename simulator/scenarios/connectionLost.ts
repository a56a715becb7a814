import { afterAnswer, incomingPlan } from './callSteps';
import { defineScenario } from './scenario';
import type { Step } from './step';

export const connectionLost = defineScenario({
    name: 'connection-lost',
    title: 'Connection lost',
    description: 'The connection to Finesse breaks and comes back, without or during a call.',
    platforms: ['CCE', 'CCX'],
    options: {
        durationMs: 60_000,
        /** `none`, or a call that survives the outage, or one that ends in it unseen. */
        call: 'none',
        from: '',
        ringMs: 4_000,
        talkMs: 10_000,
    },
    choices: { call: ['none', 'survives', 'lost'] },
    steps({ durationMs, call, from, ringMs, talkMs }, { random }): Step[] {
        const outage: Step[] = [{ kind: 'loseConnection', ms: durationMs }];
        if (call === 'lost') {
            outage.push(
                { kind: 'pause', ms: durationMs / 2 },
                { kind: 'farEndHangsUp', when: 'active' },
            );
        }
        outage.push({ kind: 'awaitConnection' });
        if (call === 'none') {
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
