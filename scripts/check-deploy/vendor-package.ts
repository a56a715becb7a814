/** Namespace of the managed package of b+s Connects for Salesforce. */
export const VENDOR_NAMESPACE = 'cnx';

/**
 * What this project uses of the managed package of b+s Connects for Salesforce.
 * These names are not in the project: an org has them once the package is installed.
 */
export const VENDOR_PACKAGE: Readonly<Record<string, ReadonlySet<string>>> = {
    StaticResource: new Set(['cnx__CnxSfdcResources']),
    LightningMessageChannel: new Set(['cnx__ConnectsIntegrationAPI']),
    AuraDefinitionBundle: new Set([
        'cnx:ConnectsIntegrationAPI',
        'cnx:ConnectsIntegrationAPIEvent',
    ]),
};
