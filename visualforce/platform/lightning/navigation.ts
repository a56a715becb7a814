/** `lightning/navigation` for Visualforce: page references become addresses, opened by `openPage`. */
import type { LightningElement } from 'lwc';
import { addressOf, openPage, type PageReference } from '../openPage';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

type Constructor<T> = new () => T;

interface Navigation {
    [Navigate](page: PageReference): void;
    [GenerateUrl](page: PageReference): Promise<string>;
}

/** Adds `this[NavigationMixin.Navigate](…)` and `this[NavigationMixin.GenerateUrl](…)`. */
export const NavigationMixin = Object.assign(
    <T extends Constructor<LightningElement>>(Base: T): T & Constructor<Navigation> => {
        const Mixed = class extends (Base as Constructor<LightningElement>) {
            [Navigate](page: PageReference): void {
                openPage(page);
            }

            async [GenerateUrl](page: PageReference): Promise<string> {
                return addressOf(page);
            }
        };
        return Mixed as unknown as T & Constructor<Navigation>;
    },
    { Navigate, GenerateUrl } as const,
);
