import { LightningElement, api } from 'lwc';
import type { MetadataProblem } from '../../appDescription';

/** What in the metadata files keeps the page from being as they say. */
export default class MetadataProblems extends LightningElement {
    @api problems: readonly MetadataProblem[] = [];

    get hasProblems(): boolean {
        return this.problems.length > 0;
    }

    get shown(): { key: string; message: string; where: string }[] {
        return this.problems.map(({ file, line, message }, index) => ({
            key: String(index),
            message,
            where: `${file}, line ${line}`,
        }));
    }
}
