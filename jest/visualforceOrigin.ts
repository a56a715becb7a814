/** Behind `@salesforce/apex/ConnectsOrigins.visualforce`: an org that always answers. */
export default function visualforceOrigin(): Promise<string> {
    return Promise.resolve('https://acme--c.vf.force.com');
}
