({
    /** Gives the library of the vendor's component to the toolkit's service. */
    handLibraryOver: function (component) {
        component
            .find('library')
            .deliver(component.find('cnxIntegrationAPI').get('v.noConflictConnectsIntegrationAPI'));
    },

    /** Keeps the API for the components around this one, and tells them. */
    announce: function (component, api) {
        component.set('v.noConflictConnectsIntegrationAPI', api);
        component.getEvent('ready').setParams({ api: api }).fire();
    },
});
