/** `npm run screenshots`: the pictures of README and docs, taken from a running workbench. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../e2e/browser';
import { openTab, openWorkbench, playScenario, tile } from '../e2e/workbenchPage';
import { readArguments } from '../workbench/server/arguments';
import { createWorkbenchServer } from '../workbench/server/createServer';

const PORT = '3199';
const BASE = `http://localhost:${PORT}`;
const FIRST_LOAD_MS = 120_000;
const FOLDER = join(import.meta.dirname, '..', 'docs', 'images');

/** An agent's desk while the customer talks. */
async function serviceDesk(page: Page): Promise<void> {
    await openWorkbench(page, { page: 'desk', demo: 'shift' }, BASE);
    const transcript = tile(page, 'connectsTranscriptViewer');
    // The third line comes in the demo's own step about the transcript.
    await transcript.getByText('Could you give me the order number').waitFor({ timeout: 90_000 });
    await page.screenshot({ path: join(FOLDER, 'service-desk.png') });
}

/** A supervisor's page while everybody calls. */
async function supervisor(page: Page): Promise<void> {
    await openWorkbench(page, { page: 'supervisor', speed: 2, panel: true }, BASE);
    await openTab(page, 'Situation');
    // Until the colleagues have come to work.
    await tile(page, 'connectsTeamStats').getByText('Talking').nth(3).waitFor({ timeout: 90_000 });
    await page.getByRole('button', { name: '40 at once' }).click();
    await tile(page, 'connectsQueueStats').getByText('1 critical').waitFor();
    await page.getByRole('button', { name: 'Hide simulator' }).click();
    await page.screenshot({ path: join(FOLDER, 'supervisor.png') });
}

/** A call rings: the agent's page, the phone, and the inspector that explains it. */
async function workbench(page: Page): Promise<void> {
    await openWorkbench(page, {}, BASE);
    await page.getByRole('button', { name: 'Phone', exact: true }).click();
    await playScenario(page, 'Incoming call');
    const phone = page.frameLocator('iframe[title="Simulated gadget"]');
    await phone.getByRole('button', { name: 'Answer' }).waitFor();
    await page.screenshot({ path: join(FOLDER, 'workbench.png') });
}

/** The reasons that an agent may choose. */
async function agentStateBar(page: Page): Promise<void> {
    await openWorkbench(page, { channels: 'VOICE,TICKET,CHAT' }, BASE);
    const bar = tile(page, 'connectsAgentStateBar').first();
    await bar
        .getByRole('group', { name: 'Voice' })
        .getByRole('button', { name: /^Not Ready/ })
        .click();
    await bar.getByRole('menuitem', { name: 'Lunch' }).waitFor();
    const box = await bar.boundingBox();
    if (box === null) {
        throw new Error('The agent state bar is not on the page.');
    }
    // The open menu hangs out of the component's own box.
    await page.screenshot({
        path: join(FOLDER, 'agent-state-bar.png'),
        clip: { ...box, height: box.height + 120 },
    });
}

/** A number that is listed, and how that was decided. */
async function numberCheck(page: Page): Promise<void> {
    await openWorkbench(page, { page: 'do-not-call' }, BASE);
    const check = tile(page, 'connectsNumberCheck');
    await check.getByLabel('Number', { exact: true }).fill('+41 52 777 00 11');
    await check.getByLabel('Number', { exact: true }).press('Enter');
    await check.getByRole('button', { name: 'How this was decided' }).click();
    await check.screenshot({ path: join(FOLDER, 'number-check.png') });
}

/** Numbers that may be dialled, and one that needs care. */
async function contactNumbers(page: Page): Promise<void> {
    await openWorkbench(page, { page: 'do-not-call' }, BASE);
    const numbers = tile(page, 'connectsContactNumbers');
    await numbers.getByText('Dial with care').waitFor();
    await numbers.screenshot({ path: join(FOLDER, 'contact-numbers.png') });
}

/** What an admin sees where everything is in order. */
async function selfCheck(page: Page): Promise<void> {
    await page.setViewportSize({ width: 1440, height: 1200 });
    await page.goto(`${BASE}/?page=states&state=normal&component=connectsSelfCheck`);
    const check = tile(page, 'connectsSelfCheck').first();
    await check.getByText(/^\d+ in order/).waitFor({ timeout: 90_000 });
    await check.screenshot({ path: join(FOLDER, 'self-check.png') });
}

async function takeAll(): Promise<void> {
    mkdirSync(FOLDER, { recursive: true });
    const server = await createWorkbenchServer(readArguments([], { PORT }, process.cwd()));
    await server.listen();
    const { executablePath, args } = await findBrowser();
    const browser = await chromium.launch({ executablePath, args: [...args] });
    try {
        const takes = [
            serviceDesk,
            supervisor,
            workbench,
            agentStateBar,
            numberCheck,
            contactNumbers,
            selfCheck,
        ];
        for (const take of takes) {
            const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
            // The first page makes the server compile everything.
            page.setDefaultNavigationTimeout(FIRST_LOAD_MS);
            await take(page);
            await page.close();
        }
    } finally {
        await browser.close();
        await server.close();
    }
}

await takeAll();
