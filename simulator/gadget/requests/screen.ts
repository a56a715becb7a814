import type { RequestDefinitions } from './request';

/** What the agent sees: errors, toolbars, the gadget itself and what it opens in Salesforce. */
export const SCREEN_REQUESTS = {
    showError: {
        finesse: false,
        handle([type, title, text], { journal, recorder, screen }) {
            const shown = screen.showError(type, title, text);
            const entry = {
                level: 'showError',
                type: shown.type,
                title: shown.title,
                message: shown.text,
            } as const;
            journal.write(entry);
            recorder.record('log', 'showError', entry);
        },
    },
    setCustomToolbarSize: {
        finesse: false,
        handle([position, height], { toolbars }, { toolbar }) {
            toolbars.resize(position, height, toolbar);
        },
    },
    getCustomToolbarDefaultSize: {
        finesse: false,
        handle: ([position], { toolbars }, { toolbar }) => ({
            height: toolbars.defaultHeight(position, toolbar),
        }),
    },
    setGadgetVisibility: {
        finesse: false,
        handle([visible], { screen }) {
            screen.setVisible(visible);
        },
    },
    screenPop: {
        finesse: false,
        handle([toPop], { screen }) {
            screen.pop(toPop);
        },
    },
    screenPopToSearch: {
        finesse: false,
        handle([searchString], { screen }) {
            screen.popToSearch(searchString);
        },
    },
    screenPopToFlow: {
        finesse: false,
        handle([flowDevName, flowArgs], { screen }) {
            screen.popToFlow(flowDevName, flowArgs);
        },
    },
} as const satisfies RequestDefinitions;
