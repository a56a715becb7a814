import { isChosenChannel } from '../channelChoice';

it.each([
    ['', 'VOICE', true],
    [' , ', 'CHAT', true],
    [null, 'TICKET', true],
    [undefined, 'TICKET', true],
    ['VOICE, chat', 'CHAT', true],
    ['VOICE, chat', 'TICKET', false],
    ['phone', 'VOICE', false],
] as const)('%p, asked for %s: %p', (wanted, type, expected) => {
    expect(isChosenChannel(wanted, type)).toBe(expected);
});
