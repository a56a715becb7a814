/**
 * Thousands of guards are configured with the same few settings. What they make of them depends on
 * nothing else, so that it is made once.
 */
import type * as configurations from '../force-app/main/default/lwc/connectsDialGuard/configuration';
import type {
    ConfigurationSources,
    GuardConfiguration,
} from '../force-app/main/default/lwc/connectsDialGuard/configuration';

type Module = typeof configurations;

/** @param actual the module, which is told the same parser always. @returns one that remembers */
export function rememberingConfigurations(actual: Module): Module {
    const known = new Map<string, GuardConfiguration>();
    const configure = (sources: ConfigurationSources): GuardConfiguration => {
        const { parser, ...texts } = sources;
        const key = JSON.stringify([texts, parser === null]);
        const configuration = known.get(key) ?? actual.configure(sources);
        known.set(key, configuration);
        return configuration;
    };
    return {
        ...actual,
        configure,
        unknownConfiguration: (browserTimeZone) =>
            configure({ text: null, rows: null, parser: null, browserTimeZone }),
    };
}
