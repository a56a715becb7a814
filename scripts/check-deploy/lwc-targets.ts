/** What one target of a Lightning web component lets its configuration say. */
export interface TargetRule {
    /** Types of design properties; empty when the target has none. */
    readonly propertyTypes: readonly string[];
    readonly formFactors: readonly string[];
    /** Whether `<objects>` may limit it. */
    readonly hasObjects?: boolean;
    /** Type of the Lightning pages that this target stands for. */
    readonly pageType?: string;
}

const DESIGN_TYPES = ['Boolean', 'Integer', 'String'];
const BOTH = ['Large', 'Small'];
const NONE: TargetRule = { propertyTypes: [], formFactors: [] };

/**
 * Targets of the Lightning web components developer guide ("Configuration File Tags"). Flow and
 * dashboard targets also take lists, classes and objects as types: see `isPropertyType`.
 */
export const TARGETS: Readonly<Record<string, TargetRule>> = {
    lightning__AppPage: { propertyTypes: DESIGN_TYPES, formFactors: BOTH, pageType: 'AppPage' },
    lightning__RecordPage: {
        propertyTypes: DESIGN_TYPES,
        formFactors: BOTH,
        hasObjects: true,
        pageType: 'RecordPage',
    },
    lightning__HomePage: {
        propertyTypes: DESIGN_TYPES,
        formFactors: ['Large'],
        pageType: 'HomePage',
    },
    lightning__UtilityBar: { propertyTypes: DESIGN_TYPES, formFactors: [], pageType: 'UtilityBar' },
    lightning__VoiceExtension: {
        propertyTypes: DESIGN_TYPES,
        formFactors: [],
        pageType: 'VoiceExtension',
    },
    lightning__Tab: NONE,
    lightning__RecordAction: { propertyTypes: [], formFactors: ['Large'] },
    lightning__FlowScreen: {
        propertyTypes: [...DESIGN_TYPES, 'Double', 'Date', 'DateTime'],
        formFactors: [],
    },
    lightning__FlowAction: {
        propertyTypes: [...DESIGN_TYPES, 'Double', 'Date', 'DateTime'],
        formFactors: [],
    },
    lightning__UrlAddressable: NONE,
    lightning__GlobalAction: NONE,
    lightning__Inbox: { propertyTypes: DESIGN_TYPES, formFactors: [] },
    lightningCommunity__Page: { propertyTypes: [...DESIGN_TYPES, 'Color'], formFactors: [] },
    lightningCommunity__Default: { propertyTypes: [...DESIGN_TYPES, 'Color'], formFactors: [] },
    lightningSnapin__ChatMessage: NONE,
    lightningSnapin__Minimized: NONE,
    lightningSnapin__PreChat: NONE,
    lightningSnapin__ChatHeader: NONE,
    lightningSnapin__MessagingPreChat: NONE,
    analytics__Dashboard: {
        propertyTypes: [...DESIGN_TYPES, 'Measure', 'Dimension'],
        formFactors: [],
    },
};

/** Attributes of `<property>`, over all targets. */
export const PROPERTY_ATTRIBUTES: ReadonlySet<string> = new Set([
    'name',
    'type',
    'label',
    'description',
    'default',
    'required',
    'min',
    'max',
    'datasource',
    'placeholder',
    'role',
    'filter',
    'exposedTo',
    'translatable',
]);

/** Whether a design property may have that type on that target. */
export function isPropertyType(target: string, type: string): boolean {
    if (target === 'lightning__FlowScreen' || target === 'lightning__FlowAction') {
        const single = type.replace(/\[\]$/, '');
        return (
            TARGETS[target]?.propertyTypes.includes(single) === true ||
            single.startsWith('apex://') ||
            single.startsWith('@salesforce/schema/') ||
            /^\{\w+\}$/.test(single)
        );
    }
    return TARGETS[target]?.propertyTypes.includes(type) === true;
}
