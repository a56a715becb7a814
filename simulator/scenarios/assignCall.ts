import { afterAnswer, incomingPlan } from './callSteps';
import { defineScenario } from './scenario';
import type { Step } from './step';

export const assignCall = defineScenario({
    name: 'assign-call',
    title: 'Assign a call and edit its comment',
    kind: 'call',
    description:
        'During a call and in wrap-up the agent assigns it to a record and comments on it.',
    platforms: ['CCE', 'CCX'],
    options: {
        from: '',
        ringMs: 4_000,
        talkMs: 20_000,
        /** Record that the activity is assigned to. */
        relatedTo: '500000000000001AAA',
        comment: 'Asked about the delivery',
        wrapUpMs: 8_000,
    },
    choices: {},
    steps({ from, ringMs, talkMs, relatedTo, comment, wrapUpMs }, { random }): Step[] {
        return [
            { kind: 'makeAvailable' },
            { kind: 'offerCall', plan: incomingPlan(random, from, false, 'required') },
            { kind: 'wait', ms: ringMs, while: 'offered' },
            { kind: 'answer', when: 'offered' },
            { kind: 'wait', ms: talkMs / 2, while: 'active' },
            { kind: 'saveActivity', changes: { relatedTo }, when: 'active' },
            { kind: 'wait', ms: talkMs / 2, while: 'active' },
            { kind: 'farEndHangsUp', when: 'active' },
            { kind: 'wait', ms: wrapUpMs / 2, while: 'wrapUp' },
            { kind: 'saveActivity', changes: { comment }, when: 'wrapUp' },
            ...afterAnswer({
                agent: 'automatic',
                talkMs: 0,
                hangUp: 'caller',
                wrapUpMs: wrapUpMs / 2,
                wrapUpReason: '',
            }),
        ];
    },
});
