/** Salesforce Code Analyzer with its PMD engine, as far as it is used here. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';

import type { Analyze } from './command';
import type { Finding } from './finding';

/** Loaded by name: the check is skipped where they are not installed. */
const CORE = '@salesforce/code-analyzer-core';
const PMD_ENGINE = '@salesforce/code-analyzer-pmd-engine';

const RULES = ['pmd:Security', 'pmd:Performance'];

const FOLDERS = ['classes', 'triggers', 'pages', 'components'];

/** `LogLevel.Error` of the engines. */
const ERROR_LOG = 1;

interface CodeLocation {
    getFile(): string | undefined;
    getStartLine(): number | undefined;
}
interface Violation {
    getRule(): { getName(): string };
    getMessage(): string;
    getPrimaryLocation(): CodeLocation;
}
interface CodeAnalyzer {
    onEvent(type: string, listener: (event: { logLevel: number; message: string }) => void): void;
    addEnginePlugin(plugin: unknown): Promise<void>;
    createWorkspace(filesAndFolders: readonly string[]): Promise<unknown>;
    selectRules(
        selectors: readonly string[],
        options: { workspace: unknown },
    ): Promise<{ getCount(): number }>;
    run(
        rules: unknown,
        options: { workspace: unknown },
    ): Promise<{ getViolations(): readonly Violation[] }>;
}
interface Core {
    readonly CodeAnalyzer: new (config: unknown) => CodeAnalyzer;
    readonly CodeAnalyzerConfig: { withDefaults(): unknown };
    readonly EventType: { readonly LogEvent: string };
}
interface Engine {
    readonly createEnginePlugin: () => unknown;
}

/**
 * @param root folder of the project
 * @returns null when the packages are not installed
 */
export async function openCodeAnalyzer(root: string): Promise<Analyze | null> {
    if (![CORE, PMD_ENGINE].every((name) => existsSync(join(root, 'node_modules', name)))) {
        return null;
    }
    const core = (await import(CORE)) as Core;
    const { createEnginePlugin } = (await import(PMD_ENGINE)) as Engine;
    return () => analyze(root, core, createEnginePlugin());
}

/** @throws Error when an engine cannot work, or no rule is found: silence must mean that all is well */
async function analyze(root: string, core: Core, plugin: unknown): Promise<readonly Finding[]> {
    const analyzer = new core.CodeAnalyzer(core.CodeAnalyzerConfig.withDefaults());
    const errors: string[] = [];
    analyzer.onEvent(core.EventType.LogEvent, ({ logLevel, message }) => {
        if (logLevel <= ERROR_LOG) {
            errors.push(message);
        }
    });
    await analyzer.addEnginePlugin(plugin);
    const workspace = await analyzer.createWorkspace(
        FOLDERS.map((folder) => join(root, 'force-app/main/default', folder)).filter(existsSync),
    );
    const rules = await analyzer.selectRules(RULES, { workspace });
    if (rules.getCount() === 0) {
        throw new Error(`Code Analyzer knows no rules ${RULES.join(' and ')}.`);
    }
    const results = await analyzer.run(rules, { workspace });
    if (errors.length > 0) {
        throw new Error(errors.join('\n'));
    }
    return results.getViolations().map((violation) => findingOf(root, violation));
}

function findingOf(root: string, violation: Violation): Finding {
    const location = violation.getPrimaryLocation();
    return {
        file: relative(root, location.getFile() ?? root).replaceAll('\\', '/'),
        line: location.getStartLine() ?? 1,
        rule: violation.getRule().getName(),
        message: violation.getMessage(),
    };
}
