/** Checks of what the toolkit itself brings to the org: Apex, records, permissions, resources. */
import {
    type ConfigurationProblem,
    NOT_CONFIGURED,
    readDialSettings,
} from 'c/connectsDialSettings';
import { serverErrorText } from 'c/connectsFormat';
import type { CheckContext } from './checkPorts';
import { type Advice, type CheckOutcome, outcome } from './checkResult';
import { settingsText } from './gadgetChecks';

/** Who may not ask about numbers lacks this permission; see docs/dial-org.md. */
const GUARD = 'Connects_Dial_Guard';

/** Apex says so when a permission set is missing. */
const FORBIDDEN = /access|permission/i;

/** Mistakes that leave rules out of force, or everything allowed. */
const SERIOUS: ReadonlySet<ConfigurationProblem['effect']> = new Set(['rule-warns', 'all-allowed']);

/** Whether Apex hands out the records. */
export async function checkApexRules({ rules }: CheckContext): Promise<CheckOutcome> {
    try {
        return outcome('ok', 'ApexRules', { params: [(await rules).length] });
    } catch (error) {
        return refused(error, 'AssignCompliance');
    }
}

/** Whether Apex answers about numbers. Compliance officers need not be allowed to ask. */
export async function checkApexLookUp({ ports }: CheckContext): Promise<CheckOutcome> {
    try {
        await ports.askAboutNumber();
        return outcome('ok', 'ApexLookUp');
    } catch (error) {
        return ports.permissions[GUARD] !== true
            ? outcome('warning', 'ApexLookUpNotForUser', { advice: 'AssignGuard' })
            : refused(error, 'AssignGuard');
    }
}

/** Whether every record and setting can be read as the dial rules that it stands for. */
export async function checkRules(context: CheckContext): Promise<CheckOutcome> {
    const rows = await context.rules.catch(() => null);
    if (rows === null) {
        return outcome('not-tried', 'NeedsRules');
    }
    const text = await settingsText(context);
    const { ruleSet, problems } = readDialSettings({
        // Without a gadget the records are checked alone.
        text: text === null || text instanceof Error ? NOT_CONFIGURED : text,
        rows,
        browserTimeZone: context.ports.browserTimeZone,
    });
    // That there is no settings string is told by the check of the settings.
    const mistakes = problems.filter(
        ({ where }) => typeof text === 'string' || where.in !== 'settings',
    );
    if (mistakes.length === 0) {
        return outcome('ok', 'RulesGood', { params: [ruleSet.rules.length] });
    }
    const isSerious = mistakes.some(({ effect }) => SERIOUS.has(effect));
    return outcome(isSerious ? 'failed' : 'warning', isSerious ? 'RulesSerious' : 'RulesMistakes', {
        params: [mistakes.length],
        advice: 'CorrectRules',
        details: mistakes.map(problemText),
    });
}

/** What this user may do. */
export async function checkPermissions({ ports }: CheckContext): Promise<CheckOutcome> {
    const all = Object.entries(ports.permissions);
    const held = all.filter(([, isHeld]) => isHeld).length;
    const details = all.map(([name, isHeld]) => `${isHeld ? '+' : '–'} ${name}`);
    return held === 0
        ? outcome('warning', 'PermissionsNone', { advice: 'AssignAny', details })
        : outcome('ok', 'PermissionsHeld', { params: [held, all.length], details });
}

/** Whether the static resource that reads numbers loads. */
export async function checkNumbers({ ports }: CheckContext): Promise<CheckOutcome> {
    try {
        await ports.loadNumberParser();
        return outcome('ok', 'NumbersLoaded');
    } catch (error) {
        return outcome('failed', 'NumbersMissing', {
            advice: 'DeployResource',
            details: [serverErrorText(error)],
        });
    }
}

/** Whether messages reach other documents: another guard has to be there to answer. */
export async function checkMessages({ ports }: CheckContext): Promise<CheckOutcome> {
    const { unavailable, isChannelAlive, elsewhere } = await ports.whoAnswers();
    if (unavailable !== null || !isChannelAlive) {
        return outcome('failed', 'MessagesDead', {
            advice: 'DeployChannel',
            details: unavailable === null ? [] : [unavailable],
        });
    }
    return elsewhere.length > 0
        ? outcome('ok', 'MessagesAnswered', { params: [elsewhere.join(', ')] })
        : outcome('not-tried', 'MessagesAlone', { advice: 'OpenAnother' });
}

/** @param whenForbidden what to do when it is for want of access */
function refused(error: unknown, whenForbidden: Advice): CheckOutcome {
    const text = serverErrorText(error);
    return outcome('failed', 'ApexFailed', {
        advice: FORBIDDEN.test(text) ? whenForbidden : 'AskAgain',
        details: [text],
    });
}

/** Place, code and what completes it, e.g. "Do_Not_Call, Parameters__c, 12: UNKNOWN_KEY (key=lst)". */
function problemText({ where, code, params }: ConfigurationProblem): string {
    const place = {
        settings: () => (where.in === 'settings' ? ['settings', where.key, where.at] : []),
        record: () => (where.in === 'record' ? [where.name, where.field, where.at] : []),
        records: () => ['records'],
    }[where.in]();
    const rest = Object.entries(params).map(([name, value]) => `${name}=${value}`);
    const ending = rest.length === 0 ? '' : ` (${rest.join(', ')})`;
    return `${place.filter((part) => part !== null).join(', ')}: ${code}${ending}`;
}
