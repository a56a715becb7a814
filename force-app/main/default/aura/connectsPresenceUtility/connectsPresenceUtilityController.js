({
    /** The presence rules ask for a method of Omni-Channel. */
    handleRequest: function (component, event, helper) {
        helper.carryOut(component, event.getParams());
    },

    handleLoginSuccess: function (component, event, helper) {
        helper.tell(component, 'LoginSuccess', event);
    },

    handleStatusChanged: function (component, event, helper) {
        helper.tell(component, 'StatusChanged', event);
    },

    handleLogout: function (component, event, helper) {
        helper.tell(component, 'Logout', event);
    },

    handleConnectionError: function (component, event, helper) {
        helper.tell(component, 'ConnectionError', event);
    },
});
