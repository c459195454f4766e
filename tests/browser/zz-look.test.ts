import { existsSync, writeFileSync } from 'node:fs';
import { preparePanel } from './support/panel';
import { bootTown } from '../support/town';

jest.setTimeout(4_000_000);
it('stays up', async () => {
  await preparePanel();
  const town = await bootTown({ SERVE_ADMIN: 'true', COOKIE_SECURE: 'false' });
  writeFileSync(
    '/tmp/modeler-town.json',
    JSON.stringify({ url: town.city.baseUrl, email: town.operator.email, password: town.operator.password }),
  );
  while (!existsSync('/tmp/modeler-stop')) await new Promise((r) => setTimeout(r, 1000));
  await town.city.stop();
}, 4_000_000);
