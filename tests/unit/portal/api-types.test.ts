import { execFileSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');

describe('the types of the portal’s client', () => {
  it('are those of the HTTP interface as it is described now', () => {
    const script = path.join(root, 'scripts/portal-api.mjs');
    expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
  });
});
