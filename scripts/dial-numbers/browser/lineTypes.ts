/** Kinds of lines: libphonenumber's names to the toolkit's. */
import type { PhoneNumberType } from 'libphonenumber-js/core';

import type { LineType } from '../../../force-app/main/default/lwc/connectsDialPolicy/contract';

export const LINE_TYPES: Readonly<Record<PhoneNumberType, LineType>> = {
    FIXED_LINE: 'fixed',
    MOBILE: 'mobile',
    FIXED_LINE_OR_MOBILE: 'fixedOrMobile',
    TOLL_FREE: 'tollFree',
    PREMIUM_RATE: 'premium',
    SHARED_COST: 'sharedCost',
    VOIP: 'other',
    PERSONAL_NUMBER: 'other',
    PAGER: 'other',
    UAN: 'other',
    VOICEMAIL: 'other',
};
