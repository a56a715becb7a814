/** Script of the page ConnectsClassicConsole. */
import { deskPage } from '../page/deskPage';
import { startPage } from '../page/startPage';

startPage((root) => deskPage(root, 'Classic console'));
