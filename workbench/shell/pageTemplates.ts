/** Where the templates of Lightning pages put their regions. */

/** Regions below each other, and how wide they are beside the others of their row. */
export interface TemplateCell {
    readonly regions: readonly string[];
    readonly share: number;
}

/** Cells beside each other where there is room for them, else below each other. */
export type TemplateRow = readonly TemplateCell[];

const cell = (share: number, ...regions: string[]): TemplateCell => ({ share, regions });
const whole = (region: string): TemplateRow => [cell(1, region)];

const MAIN_AND_SIDEBAR: TemplateRow = [cell(2, 'main'), cell(1, 'sidebar')];

/** By name of the template: the proportions that the App Builder shows for it. */
export const TEMPLATE_ROWS: Readonly<Record<string, readonly TemplateRow[]>> = {
    'flexipage:defaultAppHomeTemplate': [whole('main')],
    'flexipage:appHomeTemplateTwoColumns': [[cell(1, 'column1'), cell(1, 'column2')]],
    'flexipage:appHomeTemplateTwoColumnsStacked': [
        [cell(2, 'region1'), cell(1, 'region2', 'region3')],
    ],
    'flexipage:appHomeTemplateThreeColumns': [
        [cell(1, 'region1'), cell(1, 'region2'), cell(1, 'region3')],
    ],
    'flexipage:appHomeTemplateHeaderTwoColumns': [
        whole('region1'),
        [cell(2, 'region2'), cell(1, 'region3')],
    ],
    'flexipage:appHomeTemplateHeaderThreeColumns': [
        whole('region1'),
        [cell(1, 'region2'), cell(1, 'region3'), cell(1, 'region4')],
    ],
    'flexipage:recordHomeTemplateDesktop': [whole('header'), MAIN_AND_SIDEBAR],
    'flexipage:recordHomeLeftSidebarTemplateDesktop': [
        whole('header'),
        [cell(1, 'sidebar'), cell(2, 'main')],
    ],
    'flexipage:recordHomeWithSubheaderTemplateDesktop': [
        whole('header'),
        whole('subheader'),
        MAIN_AND_SIDEBAR,
    ],
};
