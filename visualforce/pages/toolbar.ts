/** Script of the page ConnectsToolbar. */
import { startPage } from '../page/startPage';
import { toolbarPage } from '../page/toolbarPage';

startPage(toolbarPage);
