/** What a dialled string is: the order in which that is decided. */
import { readDialText, type DialText } from './dialText';
import type { EmergencyNumbers } from './emergencyNumbers';
import type { InternalNumbers } from './internalNumbers';
import type { ParsedNumber } from './numberParser';
import type { PublicNumbers } from './publicNumbers';

/** What is known of a dial string: its kind, and its number if it is public. */
export type Reading = { readonly kind: 'public'; readonly number: ParsedNumber } | NoNumber;

interface NoNumber {
    readonly kind: 'emergency' | 'internal' | 'unreadable';
}

const EMERGENCY: NoNumber = { kind: 'emergency' };
const INTERNAL: NoNumber = { kind: 'internal' };
const UNREADABLE: NoNumber = { kind: 'unreadable' };

/** Decides between emergency, internal and public numbers. */
export class DialReader {
    private readonly emergency: EmergencyNumbers;
    private readonly internal: InternalNumbers;
    private readonly publicNumbers: PublicNumbers;

    constructor(
        emergency: EmergencyNumbers,
        internal: InternalNumbers,
        publicNumbers: PublicNumbers,
    ) {
        this.emergency = emergency;
        this.internal = internal;
        this.publicNumbers = publicNumbers;
    }

    /** @param dialString anything */
    read(dialString: string): Reading {
        const text = readDialText(dialString);
        return text.form === 'address'
            ? this.readAddress(text.user, text.domain)
            : this.readText(text);
    }

    /** Emergency numbers first, whatever else the plan makes of them. */
    private readText(text: DialText): Reading {
        if (this.emergency.includes(text)) {
            return EMERGENCY;
        }
        switch (text.form) {
            case 'code':
                return this.internal.isNamed(text.code) ? INTERNAL : UNREADABLE;
            case 'digits':
                return this.readDigits(text);
            default:
                return UNREADABLE;
        }
    }

    private readDigits({ plus, before, digits }: DialText & { form: 'digits' }): Reading {
        if (!plus && this.internal.hasDigits(digits)) {
            return INTERNAL;
        }
        const number = plus
            ? this.publicNumbers.readWithPlus(before, digits)
            : this.publicNumbers.read(digits);
        if (number === null) {
            return UNREADABLE;
        }
        return this.internal.isNamed(number.e164) ? INTERNAL : { kind: 'public', number };
    }

    /**
     * In the company's own domain the user part is a dial string, or a name of somebody inside. In
     * others only a number with its plus says who is called.
     */
    private readAddress(user: string, domain: string): Reading {
        const text = readDialText(user);
        if (this.internal.hasDomain(domain)) {
            const reading = this.readText(text);
            return reading.kind === 'unreadable' && text.form !== 'digits' ? INTERNAL : reading;
        }
        const isNumber = text.form === 'digits' && text.plus && text.before === '';
        return isNumber ? this.readDigits(text) : UNREADABLE;
    }
}
