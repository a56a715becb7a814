/** The stand-in of the vendor's message channel, as the workbench's message service knows channels. */
export default { channelName: 'ConnectsIntegrationAPI__c' };
