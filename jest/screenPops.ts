/** Calls and configurations for tests of the screen pop rules. */
import type { WorkItem } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import {
    compileScreenPop,
    readScreenPopConfiguration,
    type ScreenPopRules,
    sitePhoneForms,
} from '../force-app/main/default/lwc/connectsScreenPopRules/connectsScreenPopRules';

/** The CTI adapter's configuration as it is documented: activities, and entities with them. */
export const ADAPTER_OPTIONS = JSON.stringify({
    config: {
        options: {
            completeActivityRecordOnWrap: true,
            createTaskOnPreview: false,
            fields: { callDispositionField: 'Outcome__c', agentInteractionId: 'Interaction__c' },
            entities: {
                contact: {
                    plural: 'contacts',
                    key: 'contactid',
                    query: 'fullname,mobilephone,donotphone',
                    type: 'person',
                },
            },
        },
    },
});

/** A default with two values, one of which calls its path "map", and a rule for previews. */
export const ADAPTER_SCREEN_POP = JSON.stringify({
    screenPop: {
        default: {
            entity: 'contact',
            query: "?$select=fullname,telephone1&$filter=telephone1 eq '{{caller}}'&$search={{caller}} or {{line}}",
            map: [
                { name: 'caller', type: 'string', path: 'interaction.activity.customerCli' },
                { name: 'line', type: 'string', map: 'interaction.activity.sourcePhoneNumber' },
            ],
            addNewRecord: true,
        },
        rules: [
            {
                callType: ['preview'],
                addNewRecord: true,
                entity: 'contact',
                query: "?$select=fullname&$filter=telephone1 eq '{{lead}}'&$search={{lead}}",
                map: [
                    {
                        name: 'lead',
                        type: 'phone',
                        format: 'local',
                        path: 'interaction.leadData.phones.index=1[phone]',
                    },
                ],
            },
        ],
    },
});

/** Entities as they stand beside the screen pop. */
export const ADAPTER_ENTITIES = JSON.stringify({
    entities: {
        contact: {
            plural: 'contacts',
            key: 'contactid',
            query: 'fullname,mobilephone,donotphone',
            type: 'person',
        },
        account: {
            plural: 'accounts',
            key: 'accountid',
            query: 'name,telephone1,donotphone',
            type: 'entity',
        },
        lead: { plural: 'leads', key: 'leadid', query: 'fullname,telephone1', type: 'person' },
    },
});

/** A call that came in through a queue. */
export const CALL: WorkItem = {
    Id: '16804312',
    SecondaryId: '',
    UniqueId: 'VOICE.16804312.1.1001',
    CrmId: '',
    CrmData: { RelatedObject: '', SearchResult: '' },
    AgentId: '1001',
    State: 'OFFERED',
    Service: '',
    DNIS: '6500',
    DialedNumber: '6500',
    Sender: '+18505550123',
    Subject: '',
    Destination: '2001',
    Direction: 'inbound',
    Channel: 'VOICE',
    CorrelationData: '',
    SelectedWrapupReason: '',
    MediaWrapUpReason: '',
    CallType: 'ACD_IN',
    IsInternalCall: false,
    PerVar1: 'gold',
    PerVar2: '',
    PerVar3: '{k:Contract;v:C-77}',
    PerVar4: '',
    PerVar5: '',
    PerVar6: '',
    PerVar7: '',
    PerVar8: '',
    PerVar9: '',
    PerVar10: '',
    NamedVariables: [{ Key: 'user.customer', Value: '{k:Customer;v:4711}' }],
    LocalVariables: [],
    CreatedTimeStamp: 1,
    ConnectedTimeStamp: null,
    WrapedupTimeStamp: null,
    EndedTimeStamp: null,
    TimeZoneOffset: 0,
    Participants: [],
    QueueName: 'Service',
    QueueNumber: '5001',
    CallKeyCallId: '',
    CallKeyPrefix: '',
    CallKeySequenceNum: '',
};

/** A campaign's customer before the call. */
export const PREVIEW: WorkItem = {
    ...CALL,
    CallType: 'OUTBOUND_PREVIEW',
    Sender: '8000',
    NamedVariables: [{ Key: 'BACustomerNumber', Value: '+18505550199' }],
};

/** Rules of an American site. */
export function screenPopRules(...texts: readonly string[]): ScreenPopRules {
    return compileScreenPop(readScreenPopConfiguration(...texts), {
        phones: sitePhoneForms({ callingCode: '1', trunkPrefix: '' }),
    });
}
