/** The toolkit's message channel for elections, as the workbench's message service knows channels. */
export default { channelName: 'ConnectsLeader__c' };
