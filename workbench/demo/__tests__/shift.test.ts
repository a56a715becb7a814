import { openComponentDesk, settle, type ComponentDesk } from '../../../jest/componentDesk';
import type { Platform, SimulatedGadget, SimulatorOptions } from '../../../simulator/api';
import { DemoPlayer } from '../demoPlayer';
import { findItem } from '../hands';
import { SHIFT } from '../shift';

/** Plays the shift on time that the test moves, and notes what the user is told. */
class PlayedShift {
    readonly told: string[] = [];
    readonly problems: string[] = [];
    hasEnded = false;
    readonly #desk: ComponentDesk;
    readonly #player: DemoPlayer;

    constructor(desk: ComponentDesk, speed = 1) {
        this.#desk = desk;
        this.#player = new DemoPlayer(
            SHIFT,
            {
                platform: desk.gadget.platform,
                perform: async (step) => step.act(desk.gadget),
                setSpeed: () => undefined,
                now: () => Date.now(),
                setTimer: (run, ms) => {
                    const timer = setTimeout(run, ms);
                    return () => clearTimeout(timer);
                },
            },
            speed,
            (state) => {
                this.hasEnded = state === null;
                if (state && this.told.at(-1) !== state.step.name) {
                    this.told.push(state.step.name);
                }
                if (state?.problem) {
                    this.problems.push(`${state.step.name}: ${state.problem}`);
                }
            },
        );
    }

    /** @param meanwhile what the user does in each step */
    async toItsEnd(meanwhile: () => void = () => undefined): Promise<void> {
        this.#player.next();
        for (let state = this.#player.state; state; state = this.#player.state) {
            await this.#desk.advance(1_000);
            meanwhile();
            await this.#desk.advance(state.step.ms - 1_000);
        }
        await settle();
    }
}

const situation = (platform: Platform): SimulatorOptions => ({
    platform,
    life: true,
    channels: ['VOICE', 'TICKET', 'CHAT'],
    ai: platform === 'CCE',
});

/** What users click while the demo plays, in every step. */
const WILFUL_USERS: readonly [string, (gadget: SimulatedGadget) => void][] = [
    [
        'answers and hangs up whatever there is',
        (gadget) => {
            const ringing = findItem(gadget, 'VOICE', 'OFFERED');
            const open = findItem(gadget, 'VOICE', 'ACTIVE', 'PAUSED', 'WRAPUP');
            if (!gadget.status.connected) {
                return;
            }
            if (ringing) {
                gadget.answer(ringing.Id);
            } else if (open) {
                gadget.hangUp(open.Id);
            }
        },
    ],
    ['goes Not Ready again and again', (gadget) => void gadget.setAgentState('VOICE', 'NOT_READY')],
    [
        'signs out in the first step',
        (gadget) => {
            if (!findItem(gadget, 'VOICE', 'OFFERED', 'ACTIVE') && gadget.status.signedIn) {
                gadget.signOut();
            }
        },
    ],
    ['reloads the softphone all the time', (gadget) => gadget.reload(500)],
];

describe.each(['CCE', 'CCX'] as const)('the guided demo on %s', (platform) => {
    let desk: ComponentDesk;

    beforeEach(async () => {
        desk = await openComponentDesk(situation(platform));
    });

    afterEach(() => desk.close());

    it('comes to its end without a step that is refused', async () => {
        const shift = new PlayedShift(desk);

        await shift.toItsEnd();

        expect(shift.problems).toEqual([]);
        expect(shift.hasEnded).toBe(true);
        expect(shift.told).toEqual(
            SHIFT.filter(({ platforms }) => platforms.includes(platform)).map(({ name }) => name),
        );
    });

    it('brings about what it tells', async () => {
        await new PlayedShift(desk).toItsEnd();

        const events = desk.gadget.trace.filter(({ kind }) => kind === 'event');
        const count = (name: string) => events.filter((event) => event.name === name).length;
        expect({
            ended: count('onWorkItemEnd'),
            lost: count('onClientInterfaceConnectionLost'),
            back: count('onClientInterfaceConnectionEstablished'),
            messages: desk.gadget.teamMessages.length,
            voice: desk.gadget.ctiData?.Channels[0],
        }).toEqual({
            // The customer, the carrier, the chat; on CCE somebody from the queue as well.
            ended: platform === 'CCE' ? 4 : 3,
            lost: 1,
            back: 1,
            messages: 1,
            voice: expect.objectContaining({ State: 'NOT_READY', ReasonCodeLabel: 'Lunch' }),
        });
    });

    it.each(WILFUL_USERS)('comes to its end while the user %s', async (_, click) => {
        const shift = new PlayedShift(desk);

        await shift.toItsEnd(() => click(desk.gadget));

        expect(shift.hasEnded).toBe(true);
    });
});
