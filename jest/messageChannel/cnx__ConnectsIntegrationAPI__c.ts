/** The vendor's message channel, as the workbench's message service knows channels. */
export default { channelName: 'cnx__ConnectsIntegrationAPI__c' };
