/**
 * Thousands of schedules dial the same few numbers. What a number is read as depends on nothing else,
 * so that it is read once.
 */
import type {
    NumberParser,
    ParsedNumber,
} from '../force-app/main/default/lwc/connectsDialNumbers/numberParser';

/** @returns a parser that remembers what the other one has read */
export function rememberingParser(parser: NumberParser): NumberParser {
    const read = new Map<string, ParsedNumber | null>();
    return {
        ...parser,
        parse: (text, country) => {
            const key = `${country} ${text}`;
            const known = read.get(key);
            if (known !== undefined) {
                return known;
            }
            const number = parser.parse(text, country);
            read.set(key, number);
            return number;
        },
    };
}
