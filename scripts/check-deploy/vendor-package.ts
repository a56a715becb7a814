/**
 * What this project uses of the managed package of b+s Connects for Salesforce (namespace `cnx`).
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
