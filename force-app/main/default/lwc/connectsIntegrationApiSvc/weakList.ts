/** Members that go with their component, and say when they will never be needed again. */
export interface Mortal {
    readonly isGoneForGood: boolean;
}

/** An ordered list that keeps none of its members alive. */
export class WeakList<T extends Mortal> {
    // Replaced, never changed: who holds `refs` keeps the list as it stood.
    private current: readonly WeakRef<T>[] = [];

    /** The members in the order in which they came. */
    get refs(): readonly WeakRef<T>[] {
        return this.current;
    }

    get isEmpty(): boolean {
        return this.current.length === 0;
    }

    /**
     * Adds a member at the end; one that is there already stays where it is.
     * @returns whether it is new
     */
    add(member: T): boolean {
        if (this.current.some((ref) => ref.deref() === member)) {
            return false;
        }
        this.current = [...this.current, new WeakRef(member)];
        return true;
    }

    remove(member: T): void {
        this.keep((present) => present !== member);
    }

    /** Forgets the members that are gone for good. */
    sweep(): void {
        this.keep((member) => !member.isGoneForGood);
    }

    private keep(isWanted: (member: T) => boolean): void {
        this.current = this.current.filter((ref) => {
            const member = ref.deref();
            return member !== undefined && isWanted(member);
        });
    }
}
