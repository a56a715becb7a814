/** Modules that the workbench's server makes. */

declare module 'virtual:components' {
    /** Something that stops a bundle from running. */
    export interface ComponentProblem {
        readonly file: string;
        readonly line?: number;
        readonly message: string;
    }

    /** One bundle of the toolkit or of the user's folders. */
    export interface ComponentEntry {
        readonly name: string;
        readonly origin: 'toolkit' | 'yours';
        /** A module has nothing to show; others import it. */
        readonly isModule: boolean;
        /** Why the bundle is not used, or the empty text. */
        readonly note: string;
        readonly problems: readonly ComponentProblem[];
        /** Null where another bundle of the same name is used. */
        readonly load: (() => Promise<{ default: unknown }>) | null;
    }

    export const components: readonly ComponentEntry[];
}

declare module 'virtual:aura-bundles' {
    export const auraBundles: readonly import('./appDescription').AuraBundle[];
}

declare module 'virtual:app-description' {
    export const app: import('./appDescription').AppDescription;
}

declare module 'workbench/dispatchWatch' {
    /** Shows in the inspector which components the service hands each event to. */
    export function watchDispatch(): void;
}

declare module 'workbench/*' {
    const component: typeof import('lwc').LightningElement;
    export default component;
}
