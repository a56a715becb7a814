/** The speeds of the real clock that the panel offers. */

/**
 * Slow enough for "paused": a wait of a minute takes two years. A real clock cannot stand still, for
 * its time stamps are those of the machine.
 */
export const PAUSED_SPEED = 1e-6;

const SPEEDS = [0.5, 1, 2, 5, 10, 20];

/**
 * Choices for a speed; one that is not among them, from the address, is one more.
 *
 * @param present the present speed
 */
export function speedChoices(present: number): { label: string; value: string }[] {
    const speeds = [...new Set([...SPEEDS, present])]
        .filter((speed) => speed !== PAUSED_SPEED)
        .sort((a, b) => a - b);
    return speeds.map((speed) => ({ label: `${speed}×`, value: String(speed) }));
}
