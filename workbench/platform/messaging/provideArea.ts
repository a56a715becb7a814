/** Lets the components on a page know which page they are on. */
import { createProvider } from '../contextProvider';
import { MessageContext, type AreaContext } from '../lightning/messageService';

/** Call it in the constructor of the component that everything on the page lies in. */
export const provideArea = createProvider<AreaContext>(MessageContext);
