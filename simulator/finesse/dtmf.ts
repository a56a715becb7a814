import type { Platform } from '../api';
import { refusals } from './errors';

const TONES: Readonly<Record<Platform, RegExp>> = {
    CCE: /^[0-9*#A-D]+$/,
    CCX: /^[0-9*#]+$/,
};

/**
 * Checks tones (guide, "sendDtmf").
 * @throws FinesseError Parameter Missing, Invalid Input, or on CCX Generic Error
 */
export function checkDtmf(platform: Platform, tones: unknown): void {
    if (tones === undefined || tones === null || tones === '') {
        throw refusals.parameterMissing('dtmfString');
    }
    if (typeof tones !== 'string') {
        throw refusals.invalidInput('dtmfString', 'Tones are given as text');
    }
    if (!TONES[platform].test(tones)) {
        throw platform === 'CCE'
            ? refusals.invalidInput('dtmfString', 'Tones are 0-9, *, # and A-D')
            : refusals.generic('CF_VALUE_OUT_OF_RANGE', '3');
    }
}
