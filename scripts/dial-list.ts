/** `npm run dial-list`: turns any list of numbers into rows of `Do_Not_Call_Number__c`. */
import { writeFileSync } from 'node:fs';
import { convertList, type ListReport } from './dial-list/convert';
import { createNumberReader } from './dial-list/numberReader';
import { loadBuiltNumberParser } from './dial-numbers/load-built';
import { ensureDialNumbers } from './dial-numbers/static-resource';
import { listLoadText } from './dial-list/listLoad';
import { readListOptions, USAGE, UsageError } from './dial-list/options';

try {
    const options = readListOptions(process.argv.slice(2));
    const root = process.cwd();
    await ensureDialNumbers(root);
    const read = createNumberReader(loadBuiltNumberParser(root), options);
    const report = await convertList(options, read);
    console.log(reportText(report));
    if (report.written > 0) {
        console.log(
            `Load it: sf data upsert bulk --sobject Do_Not_Call_Number__c --external-id Number__c --file ${options.output} --wait 60`,
        );
        if (options.load !== null) {
            writeFileSync(options.load.file, listLoadText(options.load));
            console.log(
                `When all of it is there: sf data upsert bulk --sobject Connects_List_Load__c --external-id List__c --file ${options.load.file}`,
            );
        }
    } else {
        console.error('Nothing could be read: see the rejected file, --column and --country.');
        process.exitCode = 1;
    }
} catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(error instanceof UsageError ? `${message}\n${USAGE}` : message);
    process.exitCode = 1;
}

function reportText(report: ListReport): string {
    const rejected = [...report.rejected].map(([reason, count]) => `${count} ${reason}`);
    return [
        `Numbers from ${report.columns}: ${report.records} records, ${report.written} numbers written.`,
        `${report.duplicates} duplicates folded.`,
        ...(report.shortened > 0 ? [`${report.shortened} texts cut to 255 characters.`] : []),
        rejected.length > 0 ? `Rejected: ${rejected.join(', ')}.` : 'Nothing rejected.',
    ].join('\n');
}
