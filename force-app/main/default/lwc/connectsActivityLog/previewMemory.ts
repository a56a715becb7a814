/** Which activities previews have made, for all tabs of the browser. */
import { WorkItemMemory } from 'c/connectsWorkItemMemory';
import type { PreviewNote } from './activityRecorder';

/** By campaign and entry of its list. */
export const previewMemory = new WorkItemMemory<PreviewNote>({
    name: 'preview',
    read: (value) => {
        const { key, usedBy } = (value ?? {}) as Partial<PreviewNote>;
        const isNote = typeof key === 'string' && (usedBy === null || typeof usedBy === 'string');
        return isNote ? { key, usedBy } : null;
    },
});
