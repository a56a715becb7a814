/** Faults of loading the vendor's library, which hold from the start of the page. */
import { FAULTS, resolveFault, strikes } from '../../simulator/faults/catalogue';
import { withLoaderFault } from '../../simulator/faults/loader';
import { LIBRARY_SCRIPT, standInForScript } from '../platform/scriptStandIns';
import { readFaults } from './faultAddress';

/**
 * Makes the library load as the address says; to be called before the first component is made.
 * Times are those of the page, whatever the speed of the simulator's clock.
 *
 * @param search query part of the address, e.g. `?fault.1=library-slow&fault.1.ms=5000`
 * @param onStrike told of each loading that a fault strikes, by its name
 */
export function applyLibraryFaults(search: string, onStrike: (fault: string) => void): void {
    const faults = readFaults(search, FAULTS)
        .orders.map(({ name, parameters }) => resolveFault(name, parameters))
        .filter((fault) => strikes(fault, 'loader'));
    if (faults.length === 0) {
        return;
    }
    standInForScript(LIBRARY_SCRIPT, (url, loadFile) => {
        faults.forEach(({ name }) => onStrike(name));
        const load = faults.reduce(
            (inner, { name, parameters }) => withLoaderFault(inner, name, { ...parameters }),
            loadFile,
        );
        return load(url);
    });
}
