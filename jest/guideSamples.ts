/** Samples of the guide as tests: each is proved in both kinds of page. */
import type { SimulatorOptions } from '../simulator/api';
import { GUIDE_PAGES, type GuideDesk } from './guideDesk';

/** One function or event, used as the guide's sample uses it. */
export interface Sample {
    /** Begins with the guide's name of what is used. */
    readonly title: string;
    readonly options?: SimulatorOptions;
    /** Uses it, and expects what the guide says. */
    readonly prove: (desk: GuideDesk) => Promise<void>;
}

/** Proves the samples in a Visualforce page and in a Lightning web component. */
export function proveSamples(samples: readonly Sample[]): void {
    describe.each(GUIDE_PAGES)('in %s', (_name, open) => {
        it.each(samples)('$title', async ({ options, prove }) => {
            expect.hasAssertions();
            const desk = await open(options);
            try {
                await prove(desk);
            } finally {
                desk.close();
            }
        });
    });
}
