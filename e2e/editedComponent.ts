/** A component that a test edits while the workbench runs; it lies outside of the repository. */
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { COMPONENTS_PORT } from './ports';

const FOLDER = path.join(os.tmpdir(), `connects-e2e-${COMPONENTS_PORT}`);
const COMPONENT = path.join(FOLDER, 'deskEdited');

/** Makes sure that the folder is there. @returns the folder to give to `--lwc` */
export function prepareEditedFolder(): string {
    mkdirSync(COMPONENT, { recursive: true });
    return FOLDER;
}

/** Writes the component: a script that provides `word`, and a template that shows it. */
export function writeEditedComponent(word: string, markup: string): void {
    writeFileSync(
        path.join(COMPONENT, 'deskEdited.ts'),
        `import { LightningElement } from 'lwc';
export default class DeskEdited extends LightningElement {
    readonly word: string = '${word}';
}
`,
    );
    writeFileSync(
        path.join(COMPONENT, 'deskEdited.html'),
        `<template>${markup}</template>
`,
    );
}
