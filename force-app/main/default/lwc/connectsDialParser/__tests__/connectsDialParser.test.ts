import { createDialNumbers } from 'c/connectsDialNumbers';

const component = {};

/** The module and the platform's resource loader as a document has them at its beginning. */
async function newDocument() {
    jest.resetModules();
    const { resourceLoader } = await import('../../../../../../jest/platformResourceLoader');
    return { ...(await import('c/connectsDialParser')), resourceLoader };
}

beforeEach(() => {
    Reflect.deleteProperty(globalThis, 'ConnectsDialNumbers');
});

it('loads the static resource once, however often it is asked', async () => {
    const { loadNumberParser, resourceLoader } = await newDocument();
    const parsers = await Promise.all([loadNumberParser(component), loadNumberParser(component)]);
    expect(parsers[0]).toBe(parsers[1]);
    expect(resourceLoader.urls).toHaveLength(1);
    expect(resourceLoader.urls[0]).toContain('ConnectsDialNumbers');
});

it('loads what reads numbers', async () => {
    const { loadNumberParser } = await newDocument();
    const parser = await loadNumberParser(component);
    const { read } = createDialNumbers({ country: 'US', outsidePrefixes: ['9'] }, parser);
    expect(read('918502345678').e164).toBe('+18502345678');
});

it('says what to do when the static resource is missing, and tries again', async () => {
    const { loadNumberParser, resourceLoader } = await newDocument();
    resourceLoader.failure = new Error('404');
    await expect(loadNumberParser(component)).rejects.toMatchObject({
        name: 'NumberParserMissingError',
        message: expect.stringContaining('npm run build'),
        cause: resourceLoader.failure,
    });
    resourceLoader.failure = null;
    await expect(loadNumberParser(component)).resolves.toHaveProperty('parse');
});

it('says so when the static resource is something else', async () => {
    const { loadNumberParser } = await newDocument();
    Object.assign(globalThis, { ConnectsDialNumbers: {} });
    await expect(loadNumberParser(component)).rejects.toThrow('does not define');
});
