/** The libraries that the gadget has heard of, and which callback slots they have filled. */
export class LibraryRegister {
    private readonly names = new Map<string, string>();
    private readonly subscribers = new Map<string, Set<string>>();

    /** A short name in order of first requests: wire ids differ from run to run, journals must not. */
    nameOf(libraryId: string): string {
        let name = this.names.get(libraryId);
        if (name === undefined) {
            name = `library-${this.names.size + 1}`;
            this.names.set(libraryId, name);
        }
        return name;
    }

    setSubscribed(libraryId: string, eventName: string, subscribed: boolean): void {
        const libraries = this.subscribers.get(eventName) ?? new Set<string>();
        this.subscribers.set(eventName, libraries);
        if (subscribed) {
            libraries.add(libraryId);
        } else {
            libraries.delete(libraryId);
        }
    }

    isSubscribed(eventName: string): boolean {
        return (this.subscribers.get(eventName)?.size ?? 0) > 0;
    }

    /** Libraries tell their subscriptions anew when the gadget is ready again. */
    forgetSubscriptions(): void {
        this.subscribers.clear();
    }
}
