/** Who the agent is, the state of each channel, and the buttons to change it. */
import type {
    AgentChannelType,
    ChannelState,
    CtiChannel,
    RequestableChannelState,
} from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { SimulatedGadget } from '../../../simulator/api';
import { isSignedIn } from '../agentData';
import { make, makeButton, setShown, type Part } from './dom';

const STATE_TEXTS: Readonly<Record<ChannelState, string>> = {
    NOT_READY: 'Not Ready',
    READY: 'Ready',
    TALKING: 'Talking',
    ACTIVE: 'Active',
    WORK: 'Wrap-up, then Not Ready',
    WORK_READY: 'Wrap-up, then Ready',
    LOGOUT: 'Signed out',
};

/** Code of "Away from Desk": where reasons are configured, Not Ready is refused without one. */
const BREAK_REASON = '1';

/**
 * @param gadget gives the present gadget
 */
export function createAgentHeader(gadget: () => SimulatedGadget): Part {
    const name = make('p', { class: 'slds-text-heading_small' });
    const extension = make('p', { class: 'gadget-weak' });
    const channels = make('ul', { class: 'gadget-channels' });
    const refusal = make('p', { class: 'gadget-refusal', role: 'status' });

    const ask = async (state: RequestableChannelState, reason?: string): Promise<void> => {
        const outcome = await gadget().setAgentState('OVERALL', state, reason);
        refusal.textContent = outcome.success ? '' : (outcome.error ?? 'Refused');
    };
    const ready = makeButton('Ready', 'success', () => void ask('READY'));
    const notReady = makeButton('Not Ready', 'neutral', () => void ask('NOT_READY', BREAK_REASON));
    const signOut = makeButton('Sign out', 'neutral', () => {
        try {
            gadget().signOut();
            refusal.textContent = '';
        } catch (error) {
            refusal.textContent = error instanceof Error ? error.message : String(error);
        }
    });
    const signIn = makeButton('Sign in', 'brand', () => gadget().signIn());
    const stateButtons = make('div', { class: 'gadget-buttons' }, ready, notReady, signOut);

    return {
        element: make(
            'section',
            { class: 'gadget-agent', 'aria-label': 'Agent' },
            name,
            extension,
            channels,
            stateButtons,
            signIn,
            refusal,
        ),
        update() {
            const { ctiData, platform } = gadget();
            name.textContent = ctiData
                ? `${ctiData.FirstName} ${ctiData.LastName}`
                : 'Not signed in';
            extension.textContent = ctiData
                ? `${ctiData.LoginName} · extension ${ctiData.Extension} · ${platform}`
                : platform;
            channels.replaceChildren(...(ctiData?.Channels ?? []).map(showChannel));
            setShown(stateButtons, isSignedIn(ctiData));
            setShown(signIn, !isSignedIn(ctiData));
        },
    };
}

function showChannel({ Name, State, ReasonCodeLabel }: CtiChannel): HTMLElement {
    const reason = ReasonCodeLabel ? `: ${ReasonCodeLabel}` : '';
    return make(
        'li',
        { class: 'gadget-channel' },
        make('span', { class: `gadget-dot gadget-dot_${State.toLowerCase()}` }),
        make('span', {}, channelText(Name)),
        make('strong', {}, STATE_TEXTS[State] + reason),
    );
}

function channelText(name: AgentChannelType): string {
    return name.charAt(0) + name.slice(1).toLowerCase();
}
