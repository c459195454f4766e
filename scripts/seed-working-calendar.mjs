// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import chineseDays from 'chinese-days';
import { format, resolveConfig } from 'prettier';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const FILE = resolve(ROOT, 'database/seeds/working-calendar.cn.json');

const FIRST_DAY = '2025-01-01';
const LAST_DAY = '2027-12-31';
const WEEKEND = [6, 7];
const MILLISECONDS_A_DAY = 86_400_000;

/**
 * The seed of the working-day calendar: weekends, the State Council's public holidays and the weekend days
 * that are worked in exchange (调休), as far as chinese-days knows them. A year that it does not know yet
 * has plain weekends; `publishedUntil` says where its knowledge ends, and operations staff add the rest.
 *
 * @returns {{ name: string, timeZone: string, weekend: number[], publishedUntil: string,
 *   days: { date: string, kind: 'holiday' | 'workday', name: string }[] }}
 */
function workingCalendar() {
  const days = [...dates()].flatMap((date) => {
    const { work, name } = chineseDays.getDayDetail(date);
    // Days of the State Council's list are named "English,中文,number of days"; plain ones by their weekday.
    const holiday = name.split(',')[1];
    if (holiday === undefined) return [];
    return [
      {
        date,
        kind: work ? /** @type {const} */ ('workday') : /** @type {const} */ ('holiday'),
        name: holiday,
      },
    ];
  });
  const publishedUntil = `${days.at(-1)?.date.slice(0, 4) ?? 'no'}-12-31`;
  return { name: '中国工作日历', timeZone: 'Asia/Shanghai', weekend: WEEKEND, publishedUntil, days };
}

function* dates() {
  for (let day = Date.parse(FIRST_DAY); day <= Date.parse(LAST_DAY); day += MILLISECONDS_A_DAY) {
    yield new Date(day).toISOString().slice(0, 10);
  }
}

async function text() {
  const style = await resolveConfig(FILE);
  return format(JSON.stringify(workingCalendar()), { ...style, parser: 'json' });
}

const current = existsSync(FILE) ? readFileSync(FILE, 'utf8') : null;
const wanted = await text();
const name = relative(ROOT, FILE);
if (current === wanted) {
  console.log(`${name} is up to date`);
} else if (process.argv[2] === '--check') {
  console.error(`${name} is out of date: run node scripts/seed-working-calendar.mjs`);
  process.exitCode = 1;
} else {
  writeFileSync(FILE, wanted);
  console.log(`${name} written`);
}
