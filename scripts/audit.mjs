// @ts-check
import { parseArgs } from 'node:util';
import { recordsOfDatabase, recordsOfFile } from './audit/source.mjs';
import { verifyChain } from './audit/verify.mjs';

const USAGE = `npm run -s audit -- export [--from N]          the audit log as JSON, one record a line
npm run -s audit -- verify [file] [--head HASH] [--from N]
                                               checks an export, or the database of DATABASE_URL

verify ends with 1 and names the first broken record when the log was changed. Note the head that it prints, and
give it next time: only then it can tell that the newest records were cut off.`;

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

/** @returns {Promise<number>} the exit code */
async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { from: { type: 'string' }, head: { type: 'string' } },
  });
  const [verb, file, ...rest] = positionals;
  const from = values.from ?? '1';
  if (!/^[1-9]\d{0,14}$/.test(from)) throw new Error('--from: must be the number of a record');
  if (verb === 'export' && file === undefined) return exportRecords(Number(from));
  if (verb === 'verify' && rest.length === 0) return verify(file, Number(from), values.head);
  console.error(USAGE);
  return 2;
}

/** @param {number} from */
async function exportRecords(from) {
  for await (const record of recordsOfDatabase(process.env, from)) {
    // Waits while whoever reads is slower than the database.
    if (!process.stdout.write(`${JSON.stringify(record)}\n`)) {
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  }
  return 0;
}

/**
 * @param {string | undefined} file
 * @param {number} from
 * @param {string | undefined} head
 */
async function verify(file, from, head) {
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head)) throw new Error('--head: must be a hash');
  const records = file === undefined ? recordsOfDatabase(process.env, from) : recordsOfFile(file);
  const { count, head: found, broken } = await verifyChain(records, { from, ...(head && { head }) });
  if (broken) {
    console.error(`Broken at record ${broken.number}: ${broken.reason}`);
    return 1;
  }
  console.log(`${count} records, none changed. Head: ${found}`);
  return 0;
}
