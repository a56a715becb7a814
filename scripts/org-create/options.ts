/** What `npm run org:create` is told on the command line. */
import { UsageError, parseOptions } from '../org/commandLineOptions';

/** Which scratch org to make, and what to put into it. */
export interface CreateOptions {
    readonly alias: string;
    /** Undefined: the default one. */
    readonly devHub: string | undefined;
    readonly days: string;
    /** Id of a version of the package of b+s Connects; undefined: the stand-ins take its place. */
    readonly packageId: string | undefined;
    readonly hasTranslations: boolean;
    readonly hasData: boolean;
    readonly isOpened: boolean;
    /** Whether the commands are printed instead of run. */
    readonly isPrintOnly: boolean;
}

export const USAGE = `npm run org:create -- --stand-in
npm run org:create -- --package <04t… of b+s Connects>
  --alias <name>     name of the scratch org; default: connects
  --dev-hub <name>   default: the default Dev Hub
  --days <number>    how long it lives, 1 to 30; default: 14
  --translations     German and French too
  --no-data          no sample data
  --no-open          does not open it
  --print            prints the commands, runs none`;

const OPTIONS = {
    alias: { type: 'string' },
    'dev-hub': { type: 'string' },
    days: { type: 'string' },
    package: { type: 'string' },
    'stand-in': { type: 'boolean' },
    translations: { type: 'boolean' },
    'no-data': { type: 'boolean' },
    'no-open': { type: 'boolean' },
    print: { type: 'boolean' },
} as const;

const PACKAGE_ID = /^04t[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?$/;
const MOST_DAYS = 30;

/**
 * @param args what stands behind the command's name
 * @throws UsageError when an option is unknown, lacks its value, or makes no sense
 */
export function readCreateOptions(args: readonly string[]): CreateOptions {
    const values = parseOptions(args, OPTIONS);
    const { days = '14', alias = 'connects' } = values;
    const isForStandIn = values['stand-in'] ?? false;
    if (isForStandIn === (values.package !== undefined)) {
        throw new UsageError('Name the package of b+s Connects, or say --stand-in: one of them.');
    }
    if (values.package !== undefined && !PACKAGE_ID.test(values.package)) {
        throw new UsageError(
            `--package takes the id of a package version, 04t…, not "${values.package}".`,
        );
    }
    if (!/^\d+$/.test(days) || Number(days) < 1 || Number(days) > MOST_DAYS) {
        throw new UsageError(`--days takes a number from 1 to ${MOST_DAYS}, not "${days}".`);
    }
    if (alias.trim() === '') {
        throw new UsageError('--alias needs a name.');
    }
    return {
        alias,
        devHub: values['dev-hub'],
        days,
        packageId: values.package,
        hasTranslations: values.translations ?? false,
        hasData: values['no-data'] !== true,
        isOpened: values['no-open'] !== true,
        isPrintOnly: values.print ?? false,
    };
}
