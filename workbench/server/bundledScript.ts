/** Sources as one classic script, for what runs outside the page's own modules. */
import { context, type BuildContext } from 'esbuild';
import type { ServerResponse } from 'node:http';

/** One script; it is built anew, quickly, whenever it is asked for. */
export class BundledScript {
    readonly #entry: string;
    #context: Promise<BuildContext> | undefined;

    /** @param entry absolute path of the source to start with */
    constructor(entry: string) {
        this.#entry = entry;
    }

    /** Answers a request with the script, or with why it does not compile. */
    async serve(response: ServerResponse): Promise<void> {
        try {
            const code = await this.#build();
            response.setHeader('Content-Type', 'text/javascript');
            response.setHeader('Cache-Control', 'no-cache');
            response.end(code);
        } catch (error) {
            response.statusCode = 500;
            response.end(error instanceof Error ? error.message : String(error));
        }
    }

    async dispose(): Promise<void> {
        await (await this.#context)?.dispose();
    }

    async #build(): Promise<string> {
        this.#context ??= context({
            entryPoints: [this.#entry],
            bundle: true,
            write: false,
            format: 'iife',
            target: 'es2022',
            sourcemap: 'inline',
            logLevel: 'silent',
        });
        const { outputFiles } = await (await this.#context).rebuild();
        return outputFiles?.[0]?.text ?? '';
    }
}
