({
    /** Has the library speak on the message channel, and tells when it may be used. */
    joinChannel: function (component, api) {
        api.setLMSEnvironment({
            mode: 'LWC',
            publishMethod: function (message) {
                component.find('channel').publish(message);
            },
            subscribeMethod: function (handler) {
                component.set('v.handler', handler);
            },
        });
        api.waitReady($A.getCallback(this.tellReady.bind(this, component, api)));
    },

    tellReady: function (component, api) {
        if (component.isValid()) {
            component.set('v.noConflictConnectsIntegrationAPI', api);
            component.getEvent('waitReady').fire();
        }
    },

    receive: function (component, message) {
        var handler = component.get('v.handler');
        if (handler) {
            handler(message);
        }
    },
});
