/** Numbers for work items, where a protocol knows contacts by whole numbers only. */

/** The same work item has the same number as long as this lives, and no two have the same. */
export class ContactIds {
    private readonly given = new Map<string, number>();

    /** The id itself where it is a whole number, else the next negative one. */
    numberOf(workItemId: string): number {
        const own = Number(workItemId);
        if (Number.isSafeInteger(own) && own > 0 && String(own) === workItemId) {
            return own;
        }
        const number = this.given.get(workItemId) ?? -1 - this.given.size;
        this.given.set(workItemId, number);
        return number;
    }
}
