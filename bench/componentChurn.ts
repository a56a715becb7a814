/**
 * Components that come, register handlers and leave without a word, as the guide's samples do: how
 * many of them does the service keep alive, and what does it still hold when they are gone?
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ServiceDocument } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/serviceDocument';
import type { IntegrationApi } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { createLibrary, startSimulator } from '../simulator/index';
import { STILL_CLOCK } from './desk';
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
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const gadget = startSimulator({ clock: 'manual' });
    const service = new ServiceDocument(() => Promise.resolve(createLibrary()), STILL_CLOCK);
    await comeAndGo(service, 10);
    await collect(collectGarbage);
    const heapBefore = process.memoryUsage().heapUsed;

    const components = await comeAndGo(service, COMPONENTS);
    await collect(collectGarbage);
    const alive = components.filter((ref) => ref.deref() !== undefined).length;
    const heldBytes = process.memoryUsage().heapUsed - heapBefore;
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

/** Weak references are cleared between tasks, and a first collection may only age what it finds. */
async function collect(collectGarbage: () => void): Promise<void> {
    for (let round = 0; round < 3; round += 1) {
        await nextTask();
        collectGarbage();
    }
}

function nextTask(): Promise<void> {
    return new Promise((resolve) => {
        setTimeout(resolve, 0);
    });
}
