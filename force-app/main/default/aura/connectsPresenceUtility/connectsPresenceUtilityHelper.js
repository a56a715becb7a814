({
    /** Calls a method of Omni-Channel, and hands its answer back. */
    carryOut: function (component, request) {
        var toolkit = component.find('omniToolkit');
        var answer = $A.getCallback(function (isDone, value) {
            // It may have left the page while Omni-Channel took its time.
            if (component.isValid()) {
                component
                    .find('presence')
                    .receive({ kind: 'answer', id: request.id, isDone: isDone, value: value });
            }
        });
        var onDone = function (value) {
            answer(true, value);
        };
        var onError = function (error) {
            answer(false, error && error.message ? error.message : String(error));
        };
        toolkit[request.method]({ statusId: request.statusId }).then(onDone, onError);
    },

    /** Hands an event of Omni-Channel on. */
    tell: function (component, name, event) {
        component
            .find('presence')
            .receive({ kind: 'event', name: name, params: event.getParams() });
    },
});
