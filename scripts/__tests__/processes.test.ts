/** @jest-environment node */
import { runCaptured, toolPath } from '../processes';

it('keeps the output and the exit code of a command', async () => {
    const script = "console.log('out'); console.error('err'); process.exitCode = 3;";
    const { exitCode, output } = await runCaptured(process.execPath, ['-e', script]);
    expect(exitCode).toBe(3);
    expect(output.split('\n').filter(Boolean).sort()).toEqual(['err', 'out']);
});

it('ends a command that passes its deadline, and fails it', async () => {
    const script = "console.log('started'); setInterval(() => {}, 1000);";
    const result = await runCaptured(process.execPath, ['-e', script], { deadlineMs: 500 });
    expect(result.exitCode).not.toBe(0);
    expect(result.output).toContain('Ended: it took longer than 0.5 seconds.');
});

it('rejects when a command cannot be started', async () => {
    await expect(runCaptured('no-such-command', [])).rejects.toThrow('ENOENT');
});

it('says what to do when a tool is not installed', () => {
    expect(() => toolPath('no-such-package', 'cli.js')).toThrow('run npm ci');
});
