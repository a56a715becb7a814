/**
 * Components that come, register handlers and leave without a word, as the guide's samples do: how
 * many of them does the service keep alive, and what does it still hold when they are gone?
 */
import { ServiceDocument } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/serviceDocument';
import type { IntegrationApi } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { createLibrary, startSimulator } from '../simulator/index';
import { STILL_CLOCK } from './desk';
import { collectGarbage, nextTask } from './garbage';
import type { Figure } from './report';

const COMPONENTS = 2_000;

/** A component as the guide writes it: it keeps the API, and its handlers know it. */
class GuideComponent {
    isConnected = true;
    calls = 0;
    api: IntegrationApi | null = null;
    readonly ballast = new Array<number>(1_000).fill(1);

    use(api: IntegrationApi | null): void {
        this.api = api;
        if (api !== null) {
            api.onWorkItemCreate = () => {
                this.calls += this.ballast.length;
            };
        }
    }
}

/** @returns the lines to print */
export async function componentChurn(): Promise<Figure[]> {
    const gadget = startSimulator({ clock: 'manual' });
    const service = new ServiceDocument(() => Promise.resolve(createLibrary()), STILL_CLOCK);
    await comeAndGo(service, 10);
    const heapBefore = await collectGarbage();

    const components = await comeAndGo(service, COMPONENTS);
    const heldBytes = (await collectGarbage()) - heapBefore;
    const alive = components.filter((ref) => ref.deref() !== undefined).length;
    gadget.stop();
    return [
        {
            what: `${COMPONENTS} components that left, still alive`,
            value: String(alive),
            target: 'none',
            isMet: alive === 0,
        },
        {
            what: 'heap that each of them leaves behind',
            value: `${Math.round(heldBytes / COMPONENTS)} bytes until the next sweep`,
        },
    ];
}

async function comeAndGo(
    service: ServiceDocument,
    count: number,
): Promise<WeakRef<GuideComponent>[]> {
    const refs: WeakRef<GuideComponent>[] = [];
    for (let index = 0; index < count; index += 1) {
        const component = new GuideComponent();
        service.callBackWhenReady(component, (api) => component.use(api));
        refs.push(new WeakRef(component));
    }
    await nextTask();
    return refs;
}
