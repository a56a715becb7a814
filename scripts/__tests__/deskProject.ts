const META = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
/** Where the metadata of the project lies. */
export const SRC = 'force-app/main/default';

/** Settings of a utility item, three lines each. */
const DECORATORS = Object.entries({
    eager: 'true',
    height: '480',
    icon: 'call',
    label: 'Desk',
    scrollable: 'true',
    width: '340',
})
    .map(
        ([name, value]) => `
                <componentInstanceProperties>
                    <name>${name}</name><type>decorator</type><value>${value}</value>
                </componentInstanceProperties>`,
    )
    .join('');

/** A small project with one of each: every reference that the check knows, and all of them good. */
export const DESK_PROJECT: Readonly<Record<string, string>> = {
    'sfdx-project.json': `{
    "packageDirectories": [{ "path": "force-app", "default": true }],
    "sourceApiVersion": "66.0"
}`,
    '.forceignore': '**/*.ts\n**/__tests__/**\n**/tsconfig*.json\n',
    'tsconfig.json': `{
    "extends": "./tsconfig.paths.json",
    "compilerOptions": {
        "target": "ESNext",
        "module": "ESNext",
        "moduleResolution": "bundler",
        "lib": ["ES2023"],
        "types": [],
        "strict": true,
        "skipLibCheck": true,
        "verbatimModuleSyntax": true,
        "noEmit": true
    },
    "include": ["types/**/*.d.ts", "force-app/**/*.ts"]
}`,
    'tsconfig.paths.json': '{ "compilerOptions": { "paths": {} } }\n',
    'types/platform.d.ts': `declare module 'lwc' {
    export class LightningElement {}
    export const api: (value: undefined, context: ClassFieldDecoratorContext) => void;
}
declare module '@salesforce/*' { const value: unknown; export default value; }
declare module 'c/deskModule' { export const rows: number; }
`,
    [`${SRC}/labels/CustomLabels.labels-meta.xml`]: `<?xml version="1.0" encoding="UTF-8" ?>
<CustomLabels ${META}>
    <labels>
        <fullName>Desk_Ready</fullName>
        <language>en_US</language>
        <protected>false</protected>
        <shortDescription>Ready</shortDescription>
        <value>Ready</value>
    </labels>
    <labels>
        <fullName>Desk_Title</fullName>
        <language>en_US</language>
        <protected>false</protected>
        <shortDescription>Title</shortDescription>
        <value>Desk</value>
    </labels>
</CustomLabels>
`,
    [`${SRC}/lwc/desk/desk.ts`]: `import { LightningElement, api } from 'lwc';
import READY from '@salesforce/label/c.Desk_Ready';
import RESOURCES from '@salesforce/resourceUrl/cnx__CnxSfdcResources';
import SOUNDS from '@salesforce/resourceUrl/DeskSounds';
import VENDOR from '@salesforce/messageChannel/cnx__ConnectsIntegrationAPI__c';
import CHANNEL from '@salesforce/messageChannel/DeskNews__c';
import findCaller from '@salesforce/apex/DeskLookup.findCaller';
import SUPERVISOR from '@salesforce/customPermission/DeskSupervisor';
import NUMBER from '@salesforce/schema/CallNote__c.Number__c';
import PHONE from '@salesforce/schema/Contact.Phone';
import { rows } from 'c/deskModule';
import { helper } from './helper';
import type { Row } from './rowTypes';

export default class Desk extends LightningElement {
    @api maxRows = 10;
    label = READY;
    things = [RESOURCES, SOUNDS, VENDOR, CHANNEL, findCaller, SUPERVISOR, NUMBER, PHONE, rows];
    row: Row = { title: helper() };
}
`,
    [`${SRC}/lwc/desk/helper.ts`]: `export function helper(): string {
    return 'row';
}
`,
    [`${SRC}/lwc/desk/rowTypes.ts`]: `export interface Row {
    readonly title: string;
}
`,
    [`${SRC}/lwc/desk/desk.html`]: `<template>
    <!-- <c-desk-gone></c-desk-gone> -->
    <lightning-card title={label}>
        <c-desk-row></c-desk-row>
    </lightning-card>
</template>
`,
    [`${SRC}/lwc/desk/__tests__/desk.test.ts`]: 'export {};\n',
    [`${SRC}/lwc/desk/desk.js-meta.xml`]: `<?xml version="1.0" encoding="UTF-8" ?>
<LightningComponentBundle ${META}>
    <apiVersion>66.0</apiVersion>
    <isExposed>true</isExposed>
    <targets>
        <target>lightning__AppPage</target>
        <target>lightning__UtilityBar</target>
    </targets>
    <targetConfigs>
        <targetConfig targets="lightning__AppPage,lightning__UtilityBar">
            <property name="maxRows" type="Integer" label="Rows" default="10" min="1" max="50" />
        </targetConfig>
    </targetConfigs>
</LightningComponentBundle>
`,
    [`${SRC}/lwc/deskRecord/deskRecord.ts`]: `import { LightningElement, api } from 'lwc';

export default class DeskRecord extends LightningElement {
    @api layout = 'list';
}
`,
    [`${SRC}/lwc/deskRecord/deskRecord.html`]: '<template><p>record</p></template>\n',
    [`${SRC}/lwc/deskRecord/deskRecord.js-meta.xml`]: `<?xml version="1.0" encoding="UTF-8" ?>
<LightningComponentBundle ${META}>
    <apiVersion>66.0</apiVersion>
    <isExposed>true</isExposed>
    <targets>
        <target>lightning__RecordPage</target>
    </targets>
    <targetConfigs>
        <targetConfig targets="lightning__RecordPage">
            <objects>
                <object>Contact</object>
            </objects>
            <property name="layout" type="String" datasource="list,table" default="list" />
        </targetConfig>
    </targetConfigs>
</LightningComponentBundle>
`,
    [`${SRC}/lwc/deskModule/deskModule.ts`]: 'export const rows = 3;\n',
    [`${SRC}/lwc/deskModule/deskModule.js-meta.xml`]: moduleMeta(),
    [`${SRC}/lwc/deskRow/deskRow.ts`]: `import { LightningElement } from 'lwc';

export default class DeskRow extends LightningElement {}
`,
    [`${SRC}/lwc/deskRow/deskRow.html`]: '<template><p>row</p></template>\n',
    [`${SRC}/lwc/deskRow/deskRow.js-meta.xml`]: moduleMeta(),
    [`${SRC}/staticresources/DeskSounds.json`]: '{}\n',
    [`${SRC}/staticresources/DeskSounds.resource-meta.xml`]: `<StaticResource ${META}>
    <cacheControl>Public</cacheControl>
    <contentType>application/json</contentType>
</StaticResource>
`,
    [`${SRC}/messageChannels/DeskNews.messageChannel-meta.xml`]: `<LightningMessageChannel ${META}>
    <isExposed>true</isExposed>
    <lightningMessageFields>
        <fieldName>type</fieldName>
    </lightningMessageFields>
    <masterLabel>Desk News</masterLabel>
</LightningMessageChannel>
`,
    [`${SRC}/customPermissions/DeskSupervisor.customPermission-meta.xml`]: `<CustomPermission ${META}>
    <isLicensed>false</isLicensed>
    <label>Desk Supervisor</label>
</CustomPermission>
`,
    [`${SRC}/classes/DeskLookup.cls`]: `public with sharing class DeskLookup {
    @AuraEnabled(cacheable=true)
    public static List<Contact> findCaller(String phone) {
        return [SELECT Id FROM Contact WHERE Phone = :phone WITH USER_MODE];
    }

    // @AuraEnabled
    public static void notCallable() {}
}
`,
    [`${SRC}/classes/DeskLookup.cls-meta.xml`]: `<ApexClass ${META}>
    <apiVersion>66.0</apiVersion>
    <status>Active</status>
</ApexClass>
`,
    [`${SRC}/objects/CallNote__c/CallNote__c.object-meta.xml`]: `<CustomObject ${META}>
    <deploymentStatus>Deployed</deploymentStatus>
    <label>Call Note</label>
    <nameField>
        <displayFormat>CN-{000000}</displayFormat>
        <label>Call Note</label>
        <type>AutoNumber</type>
    </nameField>
    <pluralLabel>Call Notes</pluralLabel>
    <sharingModel>Private</sharingModel>
</CustomObject>
`,
    [`${SRC}/objects/CallNote__c/fields/Number__c.field-meta.xml`]: `<CustomField ${META}>
    <fullName>Number__c</fullName>
    <label>Number</label>
    <length>80</length>
    <required>false</required>
    <type>Text</type>
</CustomField>
`,
    [`${SRC}/objects/DeskSetting__mdt/DeskSetting__mdt.object-meta.xml`]: `<CustomObject ${META}>
    <label>Desk Setting</label>
    <pluralLabel>Desk Settings</pluralLabel>
    <visibility>Public</visibility>
</CustomObject>
`,
    [`${SRC}/objects/DeskSetting__mdt/fields/Value__c.field-meta.xml`]: `<CustomField ${META}>
    <fullName>Value__c</fullName>
    <label>Value</label>
    <length>255</length>
    <required>true</required>
    <type>Text</type>
</CustomField>
`,
    [`${SRC}/customMetadata/DeskSetting.Default.md-meta.xml`]: `<CustomMetadata ${META} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
    <label>Default</label>
    <protected>false</protected>
    <values>
        <field>Value__c</field>
        <value xsi:type="xsd:string">on</value>
    </values>
</CustomMetadata>
`,
    [`${SRC}/flexipages/Desk_Page.flexipage-meta.xml`]: flexiPage('AppPage', 'main'),
    [`${SRC}/flexipages/Desk_UtilityBar.flexipage-meta.xml`]: flexiPage(
        'UtilityBar',
        'utilityItems',
    ),
    [`${SRC}/flexipages/Desk_Record.flexipage-meta.xml`]: `<FlexiPage ${META}>
    <flexiPageRegions>
        <itemInstances>
            <componentInstance>
                <componentInstanceProperties>
                    <name>layout</name>
                    <value>table</value>
                </componentInstanceProperties>
                <componentName>deskRecord</componentName>
                <identifier>deskRecord1</identifier>
            </componentInstance>
        </itemInstances>
        <name>details</name>
        <type>Facet</type>
    </flexiPageRegions>
    <flexiPageRegions>
        <itemInstances>
            <componentInstance>
                <componentInstanceProperties>
                    <name>body</name>
                    <value>details</value>
                </componentInstanceProperties>
                <componentName>flexipage:tab</componentName>
                <identifier>tab1</identifier>
            </componentInstance>
        </itemInstances>
        <name>mainTabs</name>
        <type>Facet</type>
    </flexiPageRegions>
    <flexiPageRegions>
        <itemInstances>
            <componentInstance>
                <componentInstanceProperties>
                    <name>tabs</name>
                    <value>mainTabs</value>
                </componentInstanceProperties>
                <componentName>flexipage:tabset</componentName>
                <identifier>tabs1</identifier>
            </componentInstance>
        </itemInstances>
        <name>main</name>
        <type>Region</type>
    </flexiPageRegions>
    <masterLabel>Desk Record</masterLabel>
    <sobjectType>Contact</sobjectType>
    <template>
        <name>flexipage:recordHomeTemplateDesktop</name>
    </template>
    <type>RecordPage</type>
</FlexiPage>
`,
    [`${SRC}/tabs/Desk.tab-meta.xml`]: `<CustomTab ${META}>
    <flexiPage>Desk_Page</flexiPage>
    <label>Desk</label>
    <motif>Custom21: Computer</motif>
</CustomTab>
`,
    [`${SRC}/applications/Desk.app-meta.xml`]: `<CustomApplication ${META}>
    <formFactors>Large</formFactors>
    <label>Desk</label>
    <navType>Console</navType>
    <tabs>Desk</tabs>
    <tabs>standard-Contact</tabs>
    <uiType>Lightning</uiType>
    <utilityBar>Desk_UtilityBar</utilityBar>
    <workspaceConfig>
        <mappings>
            <tab>Desk</tab>
        </mappings>
    </workspaceConfig>
    <actionOverrides>
        <actionName>View</actionName>
        <content>Desk_Record</content>
        <formFactor>Large</formFactor>
        <pageOrSobjectType>Contact</pageOrSobjectType>
        <type>Flexipage</type>
    </actionOverrides>
</CustomApplication>
`,
    [`${SRC}/permissionsets/Desk_User.permissionset-meta.xml`]: `<PermissionSet ${META}>
    <applicationVisibilities>
        <application>Desk</application>
        <visible>true</visible>
    </applicationVisibilities>
    <classAccesses>
        <apexClass>DeskLookup</apexClass>
        <enabled>true</enabled>
    </classAccesses>
    <fieldPermissions>
        <editable>true</editable>
        <field>CallNote__c.Number__c</field>
        <readable>true</readable>
    </fieldPermissions>
    <label>Desk User</label>
    <tabSettings>
        <tab>Desk</tab>
        <visibility>Visible</visibility>
    </tabSettings>
    <pageAccesses>
        <apexPage>DeskPage</apexPage>
        <enabled>true</enabled>
    </pageAccesses>
    <customPermissions>
        <enabled>true</enabled>
        <name>DeskSupervisor</name>
    </customPermissions>
    <customMetadataTypeAccesses>
        <enabled>true</enabled>
        <name>DeskSetting__mdt</name>
    </customMetadataTypeAccesses>
    <objectPermissions>
        <allowRead>true</allowRead>
        <object>CallNote__c</object>
    </objectPermissions>
</PermissionSet>
`,
    [`${SRC}/aura/DeskOmni/DeskOmni.cmp`]: `<aura:component implements="flexipage:availableForAllPageTypes">
    <cnx:ConnectsIntegrationAPI aura:id="api" />
    <aura:handler name="ready" event="cnx:ConnectsIntegrationAPIEvent" action="{!c.ready}" />
    <lightning:messageChannel type="DeskNews__c" aura:id="news" />
    <c:desk aura:id="desk" maxRows="{!v.rows}" />
    <aura:attribute name="rows" type="Integer" default="5" />
    <aura:registerEvent name="omni" type="aura:valueChange" />
</aura:component>
`,
    [`${SRC}/aura/DeskOmni/DeskOmniController.js`]: `({
    ready: function (component, event, helper) {
        helper.tell(component, component.get('v.rows'));
    },
});
`,
    [`${SRC}/aura/DeskOmni/DeskOmniHelper.js`]: `({
    tell: function (component, rows) {
        component.find('desk').maxRows = rows;
        component.getEvent('omni').fire();
    },
});
`,
    [`${SRC}/aura/DeskOmni/DeskOmni.design`]: `<design:component label="Omni">
    <design:attribute name="rows" label="Rows" />
</design:component>
`,
    [`${SRC}/aura/DeskOmni/DeskOmni.cmp-meta.xml`]: `<AuraDefinitionBundle ${META}>
    <apiVersion>66.0</apiVersion>
    <description>Omni-Channel</description>
</AuraDefinitionBundle>
`,
    [`${SRC}/pages/DeskPage.page`]: `<apex:page controller="DeskLookup" showHeader="false">
    <apex:includeScript value="{!URLFOR($Resource.cnx__CnxSfdcResources, 'js/x.js')}" />
    <script>
        var channel = '{!$MessageChannel.cnx__ConnectsIntegrationAPI__c}';
        var title = '{!$Label.Desk_Title}';
    </script>
</apex:page>
`,
    [`${SRC}/pages/DeskPage.page-meta.xml`]: `<ApexPage ${META}>
    <apiVersion>66.0</apiVersion>
    <label>Desk</label>
</ApexPage>
`,
};

function moduleMeta(): string {
    return `<LightningComponentBundle ${META}>
    <apiVersion>66.0</apiVersion>
    <isExposed>false</isExposed>
</LightningComponentBundle>
`;
}

function flexiPage(type: string, region: string): string {
    const isAppPage = type === 'AppPage';
    const template = isAppPage
        ? 'flexipage:defaultAppHomeTemplate'
        : 'one:utilityBarTemplateDesktop';
    return `<FlexiPage ${META}>
    <flexiPageRegions>
        <itemInstances>
            <componentInstance>
                <componentInstanceProperties>
                    <name>maxRows</name>
                    <value>5</value>
                </componentInstanceProperties>${isAppPage ? '' : DECORATORS}
                <componentName>desk</componentName>
                <identifier>desk1</identifier>
            </componentInstance>
        </itemInstances>
        <name>${region}</name>
        <type>Region</type>
    </flexiPageRegions>
    <masterLabel>Desk</masterLabel>
    <template>
        <name>${template}</name>
    </template>
    <type>${type}</type>
</FlexiPage>
`;
}
