/** Lets the component in a utility's panel know which utility it is in. */
import { createProvider } from './contextProvider';
import { EnclosingUtilityId, type UtilityContext } from './lightning/platformUtilityBarApi';

/** Call it in the constructor of the component that the utility's component lies in. */
export const provideUtility = createProvider<UtilityContext>(EnclosingUtilityId);
