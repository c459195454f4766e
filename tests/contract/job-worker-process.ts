import { startJobRunner } from '../../plugins/workflow/server/src/adapters/jobs';
import { handlersOf, nameOf, silent } from './job-house';

/** A process that takes jobs and finishes none: it says which it has taken and is killed with them. */
async function main(): Promise<void> {
  await startJobRunner({
    connection: { connectionString: process.env.DATABASE_URL ?? '' },
    handlers: handlersOf((job) => {
      process.stdout.write(`took ${nameOf(job)}\n`);
      return new Promise(() => undefined);
    }),
    onExhausted: () => Promise.resolve(),
    logger: silent,
    pollMilliseconds: 50,
  });
  process.stdout.write('ready\n');
}

void main();
