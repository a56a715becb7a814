/**
 * The utility bar's module as far as the toolkit uses it (Lightning Web Components Developer Guide,
 * "lightning/platformUtilityBarApi"); Salesforce publishes no types for it.
 */
declare module 'lightning/platformUtilityBarApi' {
    interface UtilityInfo {
        readonly id: string;
        readonly utilityVisible: boolean;
    }
    interface UtilityWire {
        update(config: object): void;
        connect(): void;
        disconnect(): void;
    }
    export const EnclosingUtilityId: new (
        dataCallback: (utilityId: string | undefined) => void,
    ) => UtilityWire;
    export function getInfo(utilityId: string): Promise<UtilityInfo>;
    export function getAllUtilityInfo(): Promise<readonly UtilityInfo[]>;
    export function open(utilityId: string, options?: { autoFocus?: boolean }): Promise<boolean>;
    export function updateUtility(
        utilityId: string,
        attributes: { highlighted?: boolean; icon?: string; label?: string },
    ): Promise<boolean>;
    export function minimize(utilityId: string): Promise<boolean>;
}
