/** What a template of Lightning pages offers. */
export interface PageTemplate {
    /** Type of the pages that may use it. */
    readonly pageType: string;
    readonly regions: readonly string[];
}

const RECORD_REGIONS = ['header', 'main', 'sidebar'];
const SUBHEADER_REGIONS = ['header', 'subheader', 'main', 'sidebar'];
const THREE_REGIONS = ['region1', 'region2', 'region3'];

const app = (...regions: string[]): PageTemplate => ({ pageType: 'AppPage', regions });
const record = (...regions: string[]): PageTemplate => ({ pageType: 'RecordPage', regions });

/**
 * The platform's templates by name. Salesforce publishes no list of them: these are the ones that
 * pages retrieved from orgs show, such as those of the sample apps (github.com/trailheadapps).
 */
export const PAGE_TEMPLATES: Readonly<Record<string, PageTemplate>> = {
    'flexipage:defaultAppHomeTemplate': app('main'),
    'flexipage:appHomeTemplateTwoColumns': app('column1', 'column2'),
    'flexipage:appHomeTemplateTwoColumnsStacked': app(...THREE_REGIONS),
    'flexipage:appHomeTemplateThreeColumns': app(...THREE_REGIONS),
    'flexipage:appHomeTemplateHeaderTwoColumns': app(...THREE_REGIONS),
    'flexipage:appHomeTemplateHeaderThreeColumns': app(...THREE_REGIONS, 'region4'),
    'flexipage:recordHomeTemplateDesktop': record(...RECORD_REGIONS),
    'flexipage:recordHomeLeftSidebarTemplateDesktop': record(...RECORD_REGIONS),
    'flexipage:recordHomeWithSubheaderTemplateDesktop': record(...SUBHEADER_REGIONS),
    'home:desktopTemplate': {
        pageType: 'HomePage',
        regions: ['top', 'bottomLeft', 'bottomRight', 'sidebar'],
    },
    'one:utilityBarTemplateDesktop': {
        pageType: 'UtilityBar',
        regions: ['utilityItems', 'backgroundComponents'],
    },
};
