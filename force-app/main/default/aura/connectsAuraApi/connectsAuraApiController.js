({
    /** The vendor's component is ready: components around this one hear of it from `ready`. */
    handleVendorReady: function (component, event, helper) {
        event.stopPropagation();
        helper.handLibraryOver(component);
    },

    /** The toolkit is ready. */
    handleReady: function (component, event, helper) {
        helper.announce(component, event.getParam('api'));
    },
});
