/**
 * The custom toolbar of the simulated site, as the page's address configures it in place of the
 * b+s configuration: `?toolbar=ConnectsToolbar&toolbarPosition=bottom&toolbarHeight=120`.
 */
import type { ToolbarPlace } from '../../simulator/api';
import { choiceOf, numberFrom, textOf, yesOrNo, type Reading } from '../shell/addressValues';

/** A toolbar of the configuration. */
export interface ToolbarSetting {
    /** Developer name of the Visualforce page. */
    readonly page: string;
    readonly position: ToolbarPlace;
    /** In px. */
    readonly height: number;
    /** Whether the flag ENABLE_SCIT is set (guide, "Using Salesforce Console Integration Toolkit"). */
    readonly hasConsoleToolkit: boolean;
}

/** As in the guide's sample. */
const DEFAULT_HEIGHT = 200;

const readPosition = choiceOf<ToolbarPlace>(['TOP', 'BOTTOM']);
const readHeight = numberFrom(0, 'whole');

/** How the entries are written. */
export const TOOLBAR_READERS: Readonly<Record<string, (text: string) => Reading<unknown>>> = {
    toolbar: textOf,
    toolbarPosition: readPosition,
    toolbarHeight: readHeight,
    scit: yesOrNo,
};

/**
 * @param search query part of the address
 * @returns null when it configures no toolbar
 */
export function readToolbar(search: string): ToolbarSetting | null {
    const query = new URLSearchParams(search);
    const page = query.get('toolbar') ?? '';
    if (page === '') {
        return null;
    }
    return {
        page,
        position: valueOf(readPosition(query.get('toolbarPosition') ?? ''), 'TOP'),
        height: valueOf(readHeight(query.get('toolbarHeight') ?? ''), DEFAULT_HEIGHT),
        hasConsoleToolkit: query.get('scit') === 'true',
    };
}

function valueOf<T>(reading: Reading<T>, substitute: T): T {
    return 'value' in reading ? reading.value : substitute;
}
