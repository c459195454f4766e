import fc from 'fast-check';
import { verifyChain, type AuditLine } from '../../../scripts/audit/verify.mjs';
import { canonicalJson, chained, GENESIS, type ChainedRecord } from '../../../src/audit/chain';

const AT = new Date('2026-03-02T08:00:00.123Z');

/** A log as it is exported. */
function logOf(events: readonly string[]): AuditLine[] {
  const lines: AuditLine[] = [];
  let last: ChainedRecord | null = null;
  for (const event of events) {
    const record: ChainedRecord = chained(last, { at: AT, event, actor: 'user:7', details: { b: 1, a: 2 } });
    lines.push({ ...record, at: AT.toISOString(), event, actor: 'user:7' });
    last = record;
  }
  return lines;
}

/** @returns the record at this place */
function recordAt(log: readonly AuditLine[], index: number): AuditLine {
  const line = log[index];
  if (!line) throw new Error(`There is no record at ${String(index)}`);
  return line;
}

const aLog = fc
  .array(fc.constantFrom('sign-in', 'identity.bound', 'session.ended'), { minLength: 3, maxLength: 12 })
  .map(logOf);
const brokenAt = async (lines: readonly unknown[], expected = {}) =>
  (await verifyChain(lines, expected)).broken?.number ?? null;

describe('the audit log (product.md section 8)', () => {
  it('is whole as it was written, and says where it ends', async () => {
    const log = logOf(['sign-in', 'sign-in', 'sign-in']);
    expect(await verifyChain(log)).toEqual({ count: 3, head: log[2]?.hash, broken: null });
    expect(await verifyChain([])).toEqual({ count: 0, head: GENESIS, broken: null });
  });

  it('is one text for one value, in whatever order it was put together', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: new Date(0), u: undefined })).toBe(
      '{"a":"1970-01-01T00:00:00.000Z","b":[{"c":null,"d":1}]}',
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('shows a change of any field of any record', async () => {
    const fields = ['at', 'event', 'actor', 'record', 'previousHash', 'hash'] as const;
    await fc.assert(
      fc.asyncProperty(
        aLog,
        fc.nat(),
        fc.constantFrom(...fields),
        fc.nat(),
        async (log, which, field, letter) => {
          const index = which % log.length;
          const line = recordAt(log, index);
          const text = line[field];
          const place = letter % text.length;
          const other = text[place] === '1' ? '2' : '1';
          const changed = { ...line, [field]: text.slice(0, place) + other + text.slice(place + 1) };
          expect(await brokenAt(log.with(index, changed))).toBe(index + 1);
        },
      ),
    );
  });

  it('shows a record that was written anew with a fitting hash of its own', async () => {
    await fc.assert(
      fc.asyncProperty(aLog, fc.nat(), async (log, which) => {
        const index = which % (log.length - 1);
        const before = log[index - 1] ?? null;
        const forged = chained(before, { at: AT, event: 'nothing', actor: 'system', details: {} });
        const line = { ...forged, at: AT.toISOString(), event: 'nothing', actor: 'system' };
        expect(await brokenAt(log.with(index, line))).toBe(index + 2);
      }),
    );
  });

  it('shows a record that was removed, put in twice, or moved', async () => {
    await fc.assert(
      fc.asyncProperty(aLog, fc.nat(), fc.nat(), async (log, which, where) => {
        const index = which % (log.length - 1);
        const line = recordAt(log, index);
        const without = log.toSpliced(index, 1);
        expect(await brokenAt(without)).toBe(index + 1);
        expect(await brokenAt(log.toSpliced(index, 0, line))).toBe(index + 2);
        const place = where % log.length;
        fc.pre(place !== index);
        expect(await brokenAt(without.toSpliced(place, 0, line))).toBe(Math.min(index, place) + 1);
      }),
    );
  });

  it('shows that its end was cut off to whoever noted the head', async () => {
    const log = logOf(['sign-in', 'identity.bound', 'session.ended']);
    const head = log[2]?.hash;
    expect(await brokenAt(log, { head })).toBeNull();
    expect(await brokenAt([...log, ...logOf(Array.from({ length: 4 }, () => 'sign-in')).slice(3)])).toBe(4);
    expect(await brokenAt(log.slice(0, 2))).toBeNull();
    expect(await brokenAt(log.slice(0, 2), { head })).toBe(3);
  });

  it('can be checked in parts, from the record that the part begins with', async () => {
    const log = logOf(['sign-in', 'identity.bound', 'session.ended']);
    expect(await brokenAt(log.slice(1), { from: 2 })).toBeNull();
    expect(await brokenAt(log.slice(1))).toBe(1);
    const [, second] = log;
    expect(await brokenAt([{ ...second, extra: 1 }], { from: 2 })).toBe(2);
    expect(await brokenAt(['{'])).toBe(1);
  });
});
