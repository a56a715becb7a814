/** Script of the page ConnectsInteractionLog. */
import { interactionLogPage } from '../interactionLog/interactionLogPage';
import { startPage } from '../page/startPage';

startPage(interactionLogPage);
