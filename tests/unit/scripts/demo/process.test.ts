import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../../../../scripts/demo/child.mjs';
import { DemoAlreadyRuns, lockDemo } from '../../../../scripts/demo/lock.mjs';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('the processes of the demo', () => {
  let folder: string;
  const run = (code: string) => {
    const script = join(folder, 'script.mjs');
    writeFileSync(script, code);
    return startChild([script], { environment: process.env, logFile: join(folder, 'child.log') });
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'demo-process-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('end when they are asked to', async () => {
    const child = run(`process.on('SIGTERM', () => { console.log('bye'); process.exit(3); });
      console.log('ready'); setInterval(() => {}, 1000);`);
    await until(() => child.lastWords().includes('ready'));
    await child.stop();
    await expect(child.ended).resolves.toEqual({ code: 3, signal: null });
    expect(child.lastWords()).toContain('bye');
    expect(child.isRunning()).toBe(false);
  });

  it('are killed with their own children when they do not end in time', async () => {
    const child = run(`import { spawn } from 'node:child_process';
      process.on('SIGTERM', () => {});
      const grandchild = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
      console.log('grandchild ' + grandchild.pid);`);
    await until(() => /grandchild \d+/.test(child.lastWords()));
    const grandchild = Number(/grandchild (\d+)/.exec(child.lastWords())?.[1]);
    await child.stop(50);
    await expect(child.ended).resolves.toEqual({ code: null, signal: 'SIGKILL' });
    await until(() => !isAlive(grandchild));
  });

  it('leave their last words when they fail', async () => {
    const child = run(`console.error('The port is taken'); process.exit(1);`);
    await expect(child.ended).resolves.toEqual({ code: 1, signal: null });
    expect(child.lastWords()).toBe('The port is taken');
    await child.stop();
  });

  it('are one demo at a time, until the first gives the place back', async () => {
    const release = await lockDemo(folder);
    await expect(lockDemo(folder)).rejects.toThrow(DemoAlreadyRuns);
    await release();
    const again = await lockDemo(folder);
    await again();
  });
});
