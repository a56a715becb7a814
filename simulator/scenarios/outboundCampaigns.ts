import type { CampaignCall, CampaignMode } from '../finesse/outboundOption';
import type { Random } from '../random/random';
import { afterAnswer, toWrapUpMode, WRAP_UP_CHOICES } from './callSteps';
import { defineScenario } from './scenario';
import type { Step } from './step';

const OPTIONS = {
    /** The customer's number; empty draws one. */
    to: '',
    campaign: 'Spring Offer',
    customer: 'Miller, Alex',
    accountNumber: '100200',
    /** Whether the customer answers. */
    outcome: 'answered',
    ringMs: 6_000,
    talkMs: 20_000,
    hangUp: 'agent',
    /** What the agent tells the dialer during the call; empty for nothing. */
    response: '',
    wrapUp: 'optional',
    wrapUpMs: 8_000,
    wrapUpReason: '',
};

const CHOICES = {
    outcome: ['answered', 'no-answer'],
    hangUp: ['agent', 'callee'],
    wrapUp: WRAP_UP_CHOICES,
} as const;

function campaignCall(mode: CampaignMode, options: typeof OPTIONS, random: Random): CampaignCall {
    return {
        mode,
        number: options.to === '' ? `4179${random.digits(7)}` : options.to,
        campaign: options.campaign,
        customerName: options.customer,
        accountNumber: options.accountNumber,
        dialedListId: random.digits(6),
        timeZone: '+00060',
        ringMs: options.ringMs,
        answered: options.outcome === 'answered',
        wrapUpMode: toWrapUpMode(options.wrapUp),
    };
}

function afterCustomerAnswered(options: typeof OPTIONS): Step[] {
    const { response, talkMs } = options;
    const half = talkMs / 2;
    const said: Step[] =
        response === ''
            ? [{ kind: 'wait', ms: half, while: 'active' }]
            : [
                  { kind: 'wait', ms: half, while: 'active' },
                  { kind: 'setBaResponse', response, when: 'active' },
              ];
    return [
        { kind: 'wait', ms: Infinity, while: 'offered' },
        ...said,
        ...afterAnswer({ ...options, agent: 'automatic', talkMs: half }),
    ];
}

export const outboundProgressive = defineScenario({
    name: 'outbound-progressive',
    title: 'Outbound campaign, progressive or predictive',
    kind: 'outbound',
    description: 'The dialer reserves the agent and brings a customer who has answered.',
    platforms: ['CCE', 'CCX'],
    options: { ...OPTIONS, mode: 'progressive' },
    choices: { ...CHOICES, mode: ['progressive', 'predictive'] },
    steps: (options, { random }): Step[] => [
        { kind: 'makeAvailable' },
        {
            kind: 'reserve',
            call: campaignCall(
                options.mode === 'predictive' ? 'predictive' : 'progressive',
                options,
                random,
            ),
        },
        { kind: 'awaitCustomer', ms: options.ringMs + 1_000 },
        ...afterCustomerAnswered(options),
    ],
});

export const outboundPreview = defineScenario({
    name: 'outbound-preview',
    title: 'Outbound campaign, preview',
    kind: 'outbound',
    description: 'The agent looks at a record, then has the customer dialled or gives it back.',
    platforms: ['CCE', 'CCX'],
    options: { ...OPTIONS, decision: 'accept', lookMs: 5_000 },
    choices: { ...CHOICES, decision: ['accept', 'reject', 'close', 'timeout'] },
    steps(options, { random, platform }): Step[] {
        // Finesse accepts a preview on CCE, a direct preview on CCX.
        const mode = platform === 'CCE' ? 'preview' : 'direct-preview';
        const reserved: Step[] = [
            { kind: 'makeAvailable' },
            { kind: 'reserve', call: campaignCall(mode, options, random) },
            {
                kind: 'wait',
                ms: options.decision === 'timeout' ? Infinity : options.lookMs,
                while: 'offered',
            },
        ];
        switch (options.decision) {
            case 'accept':
                return [
                    ...reserved,
                    { kind: 'acceptReservation', when: 'offered' },
                    { kind: 'awaitCustomer', ms: 1_000 },
                    ...afterCustomerAnswered(options),
                ];
            case 'reject':
                reserved.push({ kind: 'rejectReservation', when: 'offered' });
                break;
            case 'close':
                reserved.push({ kind: 'closeReservation', when: 'offered' });
                break;
        }
        return [...reserved, { kind: 'settle' }];
    },
});
