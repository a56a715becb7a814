/** A record of the decision log, as the panel lists it. */
import type { DecisionRecord } from '../../../platform/dialOrg/data';

/** See the file's head. */
export interface DecisionView {
    readonly key: string;
    readonly title: string;
    readonly className: string;
    readonly details: string;
}

/** @param record as the org has it */
export function decisionView({
    clientId,
    queueNumber,
    lastDigits,
    createdAt,
    fields,
}: DecisionRecord): DecisionView {
    const text = (name: string): string => {
        const value = fields[name];
        return typeof value === 'string' ? value : '';
    };
    const answer = text('answer');
    const details = [
        lastDigits === null ? 'no number' : `number …${lastDigits}`,
        text('callType'),
        text('rule') === '' ? '' : `rule ${text('rule')}`,
        answer === 'none' ? '' : answer,
        text('overrideReason'),
        text('rulesWithoutData') === '' ? '' : `without data: ${text('rulesWithoutData')}`,
        `no. ${queueNumber}`,
        new Date(createdAt).toLocaleTimeString(),
    ];
    return {
        key: clientId,
        title: `${text('outcome')} · ${text('code')}`,
        className: `entry entry_${text('outcome')}`,
        details: details.filter((part) => part !== '').join(' · '),
    };
}
