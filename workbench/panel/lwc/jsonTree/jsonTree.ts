import { LightningElement, api } from 'lwc';
import { branchOf, type JsonBranch } from '../../inspector/jsonBranch';

/** A value as a tree that opens and closes; its first levels are open. */
export default class JsonTree extends LightningElement {
    /** Name of the value in what holds it; empty at the root. */
    @api name = '';
    /** Anything that JSON can carry. */
    @api value: unknown = null;
    /** Levels that are open at first. */
    @api openLevels = 2;

    get branch(): JsonBranch {
        return branchOf(this.value);
    }

    get label(): string {
        return this.name === '' ? '' : `${this.name}: `;
    }

    get isOpen(): boolean {
        return this.openLevels > 0;
    }

    get deeperLevels(): number {
        return this.openLevels - 1;
    }
}
