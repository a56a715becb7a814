/**
 * Serves embedded pages: tells them about the agent and the calls, and carries out what they ask.
 * Windows, time and the desk are handed in. What pages can say is in docs/embedding.md.
 *
 *     const origins = new AllowedOrigins(['https://pages.example.com']);
 *     const bridge = new FrameBridge(origins, port, { now: () => Date.now(), newToken });
 *     const page = bridge.addPage({ window: iframe.contentWindow, url, workItemId: null });
 *     window.addEventListener('message', (event) => bridge.receive(event));
 *     client.observe((snapshot) => bridge.update(snapshot));
 */
export { AllowedOrigins, FrameAddressError } from './allowedOrigins';
export type { CardPicture, DeskPort, FrameReport, FrameReportCode, FrameWindow } from './deskPort';
export type { DeskView } from './deskChanges';
export { FrameBridge, type FrameEnvironment, type IncomingMessage, type Page } from './frameBridge';
export type { OpenFrame } from './frameSeat';
