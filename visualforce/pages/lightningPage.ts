/** Script of the page ConnectsLightningPage. */
import { deskPage } from '../page/deskPage';
import { startPage } from '../page/startPage';

startPage((root) => deskPage(root, 'Visualforce page'));
