/** @jest-environment node */
import { publishedMetadataSchema, readSchema } from '../check-deploy/metadata-schema';
import { TYPE_OF_SUFFIX, metadataNameOf } from '../check-deploy/metadata-types';

it('knows every type that the table of file suffixes names', () => {
    const schema = publishedMetadataSchema();
    const unknown = Object.values(TYPE_OF_SUFFIX).filter((type) => !schema.typeNamed(type));
    expect(unknown).toEqual([]);
});

it('reads elements, lists, enumerations and inherited elements', () => {
    const schema = readSchema(`
        export type Base = { fullName?: string; };
        export type Colour = 'Red' | 'Blue';
        export type Page = Base & { colours: Colour[]; isOpen?: boolean; width?: number; };
    `);
    const page = schema.typeNamed('Page');
    const elements = page?.kind === 'elements' ? page.elements : new Map<string, never>();
    expect([...elements.keys()]).toEqual(['fullName', 'colours', 'isOpen', 'width']);
    expect(elements.get('colours')?.isList).toBe(true);
    expect(elements.get('colours')?.content()).toEqual({
        kind: 'enumeration',
        name: 'Colour',
        values: ['Red', 'Blue'],
    });
    expect(elements.get('isOpen')?.content()).toEqual({ kind: 'boolean' });
    expect(elements.get('width')?.content()).toEqual({ kind: 'number' });
    expect(schema.typeNamed('Pages')).toBeUndefined();
});

it.each([
    ['objects/Call__c/fields/Id__c.field-meta.xml', 'CustomField', 'Call__c.Id__c'],
    ['applications/Desk.app-meta.xml', 'CustomApplication', 'Desk'],
    ['aura/DeskApp/DeskApp.app-meta.xml', 'AuraDefinitionBundle', 'DeskApp'],
    ['lwc/desk/desk.js-meta.xml', 'LightningComponentBundle', 'desk'],
    ['customMetadata/Setting.Default.md-meta.xml', 'CustomMetadata', 'Setting.Default'],
])('takes %s for a %s', (path, type, name) => {
    expect(metadataNameOf(`force-app/main/default/${path}`)).toEqual({ type, name });
});
