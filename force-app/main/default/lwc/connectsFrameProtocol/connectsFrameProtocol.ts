/**
 * What embedded pages and the desk say to each other, in two protocols: the toolkit's own, strict and
 * versioned, and that of an agent desktop for which such pages exist. See docs/embedding.md.
 */
export { readAddress } from './addresses';
export {
    type CallCommand,
    type CardDataMessage,
    type CommandMessage,
    type ContactIdField,
    DESKTOP_ISSUER,
    type DesktopEvent,
    type DesktopMessage,
    readDesktopMessage,
    type RegisterMessage,
    type SubscriptionType,
} from './desktopProtocol';
export { envelopeOf, isMessage, type MessageOf, speaksProtocol } from './envelope';
export { TO_DESK, TO_PAGE, type ToDesk, type ToPage } from './messages';
export { type BodyOf, MAX_TEXT } from './shapes';
