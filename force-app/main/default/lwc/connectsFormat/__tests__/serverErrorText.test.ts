import { serverErrorText } from 'c/connectsFormat';

it.each([
    [{ status: 500, body: { message: 'No access' }, message: 'outer' }, 'No access'],
    [{ status: 400, body: [{ message: 'The first' }, { message: 'the second' }] }, 'The first'],
    [new TypeError('Failed to fetch'), 'Failed to fetch'],
    [{ status: 503, statusText: 'Service Unavailable' }, 'Service Unavailable'],
    [{ status: 500, statusText: 'Server Error', body: { message: '' } }, 'Server Error'],
    [{ status: 418 }, '{"status":418}'],
    ['just words', 'just words'],
    [undefined, 'undefined'],
])('reads the words of %j', (error, words) => {
    expect(serverErrorText(error)).toBe(words);
});
