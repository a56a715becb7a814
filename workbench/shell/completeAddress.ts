/** Says in the page's address what the page and its state bring along, so that it tells everything. */
import { rememberInAddress } from '../panel/gadgetLink';
import { addressEntries, missingOptions, readPage } from './address';
import { faultEntries } from './faultAddress';
import { readState } from './stateCatalogue';

/** To be called before anything reads the address; what stands there already stays. */
export function completeAddress(): void {
    const { search } = window.location;
    const page = readPage(search);
    const state = page === 'states' ? readState(search) : undefined;
    const entries = state
        ? {
              ...addressEntries(state.options),
              ...faultEntries('', state.faults),
              ...state.page,
              ...(state.labels === 1 ? {} : { labels: state.labels }),
          }
        : addressEntries(missingOptions(search, page));
    const query = new URLSearchParams(search);
    const missing = Object.entries(entries).filter(([name]) => !query.has(name));
    if (missing.length > 0) {
        rememberInAddress(Object.fromEntries(missing));
    }
}
