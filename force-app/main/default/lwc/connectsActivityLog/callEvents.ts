/** Joins a recorder to the events of the service. */
import type { ConnectsClient } from 'c/connectsIntegrationApiSvc';
import type { ActivityRecorder } from './activityRecorder';

/** @param report told about what could not be asked @returns stops */
export function followCalls(
    client: ConnectsClient,
    recorder: ActivityRecorder,
    report: (error: unknown) => void,
): () => void {
    const stops = [
        client.on('workItemCreate', ({ item }) => recorder.created(item)),
        client.on('workItemOODataReceived', ({ item }) => recorder.created(item)),
        client.on('workItemEnd', ({ item }) => recorder.ended(item)),
        client.on('activitySave', ({ item, recordId }) => recorder.saved(item, recordId)),
    ];
    for (const { type } of client.snapshot.channels) {
        client.getLastWorkItems(type).then((items) => recorder.missed(items), report);
    }
    return () => stops.forEach((stop) => stop());
}
