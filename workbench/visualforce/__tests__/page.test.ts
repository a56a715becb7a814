/** @jest-environment node */
import { globalNames, type OrgValues } from '../render/globals';
import { renderPage } from '../render/page';
import { PageProblem } from '../render/problem';

const ORG: OrgValues = {
    label: (name) => ({ Greeting: 'It\'s <b>"new"</b>', Title: 'Desk' })[name],
    resource: (name) => (name === 'Desk' ? '/resource/Desk' : undefined),
    hasMessageChannel: (name) => name === 'cnx__ConnectsIntegrationAPI__c',
    hasRemoteAction: (className, method) => className === 'DeskCalls' && method === 'find',
    hasPermission: (name) => name === 'Desk_Agent',
    customMetadata: (type, record) =>
        type === 'Setting__mdt' && record === 'Default' ? { Value__c: 'on' } : undefined,
    fieldLabel: (objectName, field) =>
        objectName === 'Task' && field === 'Subject' ? 'Subject' : undefined,
    controllerValue: (name) => (name === 'lightningOrigin' ? 'https://acme.example' : undefined),
    user: { Id: '005', FirstName: 'Alex' },
    organizationId: '00D',
    page: { name: 'Desk', parameters: { id: '"><script>alert(1)</script>' } },
};

const COMPONENTS: Readonly<Record<string, string>> = {
    Bare: '<apex:component layout="none"><i>{!$Label.Title}</i></apex:component>',
    Field:
        '<apex:component>\n<apex:attribute name="text" type="String" description="what it says"/>\n' +
        '<p>{!text}</p></apex:component>',
};

const render = (body: string, attributes = ''): string =>
    renderPage(`<apex:page docType="html-5.0" ${attributes}>${body}</apex:page>`, {
        names: globalNames(ORG),
        component: (name) => COMPONENTS[name],
        platformScripts: '<script src="/platform.js"></script>',
        sldsUrl: '/slds.css',
    });

const bodyOf = (body: string): string => /<body>([\s\S]*)<\/body>/.exec(render(body))?.[1] ?? '';

function problemOf(body: string): { line: number; message: string } {
    try {
        render(body);
    } catch (error) {
        if (error instanceof PageProblem) {
            return { line: error.line, message: error.message };
        }
        throw error;
    }
    throw new Error('It was rendered.');
}

describe('a Visualforce page', () => {
    it('has its scripts and style sheets in the head, behind those of the platform', () => {
        const page = render(
            '<apex:slds/><p>Text</p><apex:stylesheet value="/a.css"/>' +
                '<apex:includeScript value="{!URLFOR($Resource.Desk, \'js/desk.js\')}"/>',
            'title="{!$Label.Title}"',
        );

        const head = page.slice(page.indexOf('<head>'), page.indexOf('</head>'));
        expect(page).toMatch(/^<!DOCTYPE html>/);
        expect(head).toContain('<title>Desk</title>');
        expect(head.match(/platform\.js|slds\.css|a\.css|resource\/Desk\/js\/desk\.js/g)).toEqual([
            'platform.js',
            'slds.css',
            'a.css',
            'resource/Desk/js/desk.js',
        ]);
        expect(page).toContain('<body><p>Text</p></body>');
    });

    it('encodes expressions in text and attributes', () => {
        expect(bodyOf('<p title="{!$Label.Greeting}">{!$Label.Greeting}</p>')).toBe(
            '<p title="It&#39;s &lt;b&gt;&quot;new&quot;&lt;/b&gt;">' +
                'It&#39;s &lt;b&gt;&quot;new&quot;&lt;/b&gt;</p>',
        );
    });

    it('encodes nothing in scripts: JSENCODE does', () => {
        expect(bodyOf('<script>a = "{!JSENCODE($Label.Greeting)}";</script>')).toBe(
            '<script>a = "It\\\'s \\u003Cb\\u003E\\"new\\"\\u003C\\/b\\u003E";</script>',
        );
        expect(bodyOf("<script>b = '{!$Label.Title}';</script>")).toBe(
            "<script>b = 'Desk';</script>",
        );
    });

    it('keeps what its address brings out of its markup', () => {
        expect(bodyOf('<p>{!$CurrentPage.parameters.id}</p>')).not.toContain('<script>');
        expect(
            bodyOf("<script>a = '{!JSENCODE($CurrentPage.parameters.id)}';</script>"),
        ).not.toContain('<script>alert');
    });

    it('keeps scripts and styles as they are written', () => {
        const script = '<script>if (a < b && c) { d = "<p>"; }</script>';
        const style = '<style>p > b { color: red; }</style>';
        expect(bodyOf(script + style)).toBe(script + style);
    });

    it('closes what HTML wants closed and nothing else', () => {
        expect(bodyOf('<div/><br/><img src="a.png"/><p>a&nbsp;b</p>')).toBe(
            '<div></div><br><img src="a.png"><p>a\u00a0b</p>',
        );
    });

    it.each([
        ['{!$MessageChannel.cnx__ConnectsIntegrationAPI__c}', 'cnx__ConnectsIntegrationAPI__c'],
        ['{!$RemoteAction.DeskCalls.find}', 'DeskCalls.find'],
        ['{!$Permission.Desk_Agent}', 'true'],
        ['{!$Permission.Desk_Other}', 'false'],
        ['{!$CustomMetadata.Setting__mdt.Default.Value__c}', 'on'],
        ['{!$ObjectType.Task.Fields.Subject.Label}', 'Subject'],
        ['{!$CurrentPage.parameters.none}', ''],
        ["{!IF($Permission.Desk_Agent && $User.Id = '005', 'yes', 'no')}", 'yes'],
        ["{!IF(NOT($Permission.Desk_Agent) || ISBLANK(''), 'yes', 'no')}", 'yes'],
        ["{!'a } b' & ' ' & $User.FirstName}", 'a } b Alex'],
        ["{!URLENCODE('a b&c')}", 'a+b%26c'],
        ['{!1 + 2 > 2}', 'true'],
    ])('writes %s', (expression, written) => {
        expect(bodyOf(`<p>${expression.replaceAll('&', '&amp;')}</p>`)).toBe(`<p>${written}</p>`);
    });

    it('takes components in, with their attributes', () => {
        expect(bodyOf('<c:Bare/>')).toBe('<i>Desk</i>');
        expect(bodyOf('<c:Field text="{!$Label.Title} 1"/>').replaceAll('\n', '')).toBe(
            '<span><p>Desk 1</p></span>',
        );
    });
});

describe('what a page has that the workbench does not play', () => {
    it.each([
        ['a tag', '\n<apex:form/>', 2, '<apex:form>'],
        ['an attribute of a tag', '\n\n<apex:slds\nversion="2"/>', 4, '"version"'],
        ['a function', 'a\nb {!VLOOKUP(1)}', 2, 'VLOOKUP'],
        ['a global variable', '<p\ntitle="{!$Site.Name}"/>', 2, '$Site'],
        [
            'a label that there is not',
            '<script>\n\n"{!$Label.Nobody}"</script>',
            3,
            '$Label.Nobody',
        ],
        ['a resource that there is not', '{!URLFOR($Resource.Nothing)}', 1, '$Resource.Nothing'],
        ['a remote action that there is not', '{!$RemoteAction.DeskCalls.drop}', 1, 'drop'],
        ['a component that there is not', '\n<c:Nowhere/>', 2, '<c:Nowhere>'],
        ['an attribute that a component lacks', '<c:Field txt="a"/>', 1, '"txt"'],
        ['a property of a controller', '{!account.Name}', 1, 'account.Name'],
        ['an expression without an end', '\n{!$Label.Title', 2, 'closing brace'],
        ['what is no expression', '{!$Label.Title ;}', 1, ';'],
        ['markup that is not well-formed', '\n<p><b></p>', 2, 'well-formed'],
    ])('is an error that names it and its line: %s', (_what, body, line, name) => {
        const problem = problemOf(body);
        expect(problem.message).toContain(name);
        expect(problem.line).toBe(line);
    });

    it('is an error for an attribute of the page itself', () => {
        expect(() => render('', 'renderAs="pdf"')).toThrow('"renderAs"');
    });

    it('is an error for a file that is no page', () => {
        expect(() =>
            renderPage('<div/>', {
                names: globalNames(ORG),
                component: () => undefined,
                platformScripts: '',
                sldsUrl: '',
            }),
        ).toThrow('<apex:page>');
    });
});
