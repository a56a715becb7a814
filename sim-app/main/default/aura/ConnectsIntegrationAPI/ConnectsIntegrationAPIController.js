({
    handleLibrary: function (component, event, helper) {
        helper.joinChannel(component, window.ConnectsIntegrationAPI.noConflict());
    },

    handleMessage: function (component, event, helper) {
        helper.receive(component, event.getParams());
    },
});
