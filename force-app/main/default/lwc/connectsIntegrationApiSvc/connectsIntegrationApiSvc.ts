/**
 * The toolkit's service: the one way from Lightning web components to the Integration API of
 * b+s Connects. It loads the vendor's library once per document and has two faces.
 *
 * The guide's face takes the place of the guide's own service component, so that components written
 * to the guide work unchanged:
 *
 *     getIntegrationApi(this, (api, error) => { … api.onWorkItemCreate = (event) => { … } … });
 *
 * The typed face is for new code, with one line and no clean-up, because the service notices when
 * the component leaves the page:
 *
 *     connectedCallback() {
 *         connect(this).then((client) => client.on('workItemCreate', ({ item }) => { … }));
 *     }
 */
import { browserClock } from './clock';
import type { HostComponent } from './componentPresence';
import type { ConnectsClient } from './connectsClient';
import type { DialSettings } from './dialCoordinator';
import { type LibraryDelivery, LibrarySource } from './librarySource';
import { browserPageVisit } from './pageVisit';
import { Reporter } from './reporter';
import type { ConnectOptions, GuideCallback } from './serviceDocument';
import type { DialOwnership } from './takenOverSlot';
import { Tap, type TapListener } from './tap';
import { TappedService } from './tappedService';
import { loadVendorLibrary } from './vendorLibrary';

export type * from './contract';
export type { ConnectsClient } from './connectsClient';
export type { ConnectionHealth, DeskSnapshot } from './deskSnapshot';
export type { HostComponent } from './componentPresence';
export type { Agent, AgentChannel, AgentStateChange, ConnectionChange } from './agentForm';
export type { AgentAnswers, TranscriptUtterance } from './conversationForm';
export type { SetAgentStateOptions } from './gadgetRequests';
export type {
    Queue,
    QueueDataUpdate,
    QueueFigures,
    TeamAgent,
    TeamChannel,
    TeamDataUpdate,
} from './realTimeForm';
export type { TeamMessageData } from './teamMessageForm';
export type { ActivitySave } from './workItemForm';
export type { DialOptions, MakeCallOptions } from './workItemRequests';
export type { RequestOptions } from './requests';
export type {
    DialChange,
    DialDecision,
    DialGuard,
    DialIntent,
    DialVerdict,
    FinalDialVerdict,
} from './dialAction';
export type { DialSettings } from './dialCoordinator';
export type { GuardContext, GuardOptions } from './guardVerdict';
export type {
    FinalShareVerdict,
    ShareChange,
    ShareDecision,
    ShareGuard,
    ShareIntent,
    ShareVerdict,
} from './shareAction';
export type { DialOwnership } from './takenOverSlot';
export type { ConnectOptions, GuideCallback } from './serviceDocument';
export type { TapEntry, TapInput, TapListener, TapOutput } from './tap';
export type { ConnectsEventName, ConnectsEvents } from './typedEvents';
export {
    ClientReleasedError,
    ConnectionLostError,
    ConnectsError,
    DialDeniedError,
    LibraryMissingError,
    NotReadyInTimeError,
    RequestFailedError,
    RequestTimedOutError,
    ShareDeniedError,
} from './errors';
export type { ConnectsErrorCode } from './errors';
export type { LibraryDelivery } from './librarySource';

const tap = new Tap(browserClock);
const librarySource = new LibrarySource(loadVendorLibrary, new Reporter());
const serviceDocument = new TappedService(tap, {
    load: librarySource.load,
    clock: browserClock,
    visit: browserPageVisit,
});

/**
 * The guide's service function (guide, "Lightning Web Component"). A component may call it as often
 * as it likes, in every `renderedCallback` too: it always gets the same object.
 *
 * @param component the component itself (`this`)
 * @param callback called with the Integration API when the gadget is ready, or with null and a
 *     `ConnectsError`. After a `NotReadyInTimeError` it is called again if the gadget becomes ready.
 * @throws TypeError for arguments of another kind
 */
export default function getIntegrationApi(component: HostComponent, callback: GuideCallback): void {
    assertComponent(component, 'getIntegrationApi');
    if (typeof callback !== 'function') {
        throw new TypeError('getIntegrationApi takes a callback function as its second argument.');
    }
    serviceDocument.callBackWhenReady(component, callback);
}

/**
 * Connects a component to the gadget. Call it in `connectedCallback`; each call ends the client of
 * the call before, so that a component which is moved or hidden and comes back subscribes once.
 *
 * @param component the component itself (`this`)
 * @throws TypeError for an argument of another kind; the promise rejects with LibraryMissingError,
 *     NotReadyInTimeError (call again to go on waiting) or `signal.reason`
 */
export function connect(
    component: HostComponent,
    options?: ConnectOptions,
): Promise<ConnectsClient> {
    assertComponent(component, 'connect');
    return serviceDocument.connect(component, options);
}

/**
 * Says which document decides dials, where several documents have guards. Until it is called, this
 * one does. While it does not own the dials its guards stand by, and the gadget or another document
 * decides.
 */
export function setDialOwnership(ownership: DialOwnership): void {
    serviceDocument.setDialOwnership(ownership);
}

/** Settings of this document's dial guards; what is not given stays as it is. */
export function configureDialGuards(settings: Partial<DialSettings>): void {
    serviceDocument.configureDialGuards(settings);
}

/**
 * Says that a host is on the page which brings an instance of the vendor's library, as the vendor's
 * Aura component does: unless this document has one already, it waits for that one. For
 * `c:connectsAuraApi`; Lightning web components have no need of it.
 *
 * @param component a component of the host (`this`), on the page
 */
export function expectLibrary(component: HostComponent): LibraryDelivery {
    assertComponent(component, 'expectLibrary');
    return librarySource.expect(component);
}

/**
 * Tells everything that crosses this document's service, at the library's edge and at the
 * components': for the flight recorder (`c/connectsFlightControl`).
 *
 * @param listener first gets entries that lead to how things stand, then each as it comes
 * @param onHistoryTold called between the two
 * @returns stops listening
 * @throws Error when somebody listens already
 */
export function tapTraffic(listener: TapListener, onHistoryTold?: () => void): () => void {
    return tap.listen(listener, onHistoryTold);
}

function assertComponent(component: unknown, name: string): void {
    if (typeof component !== 'object' || component === null) {
        throw new TypeError(`${name} takes the component itself (this) as its first argument.`);
    }
}
