import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CALLERS, type Row, type Whose } from './callers';
import { type Door } from './panel-doors';

/** The table that people read, and that the installation is held to. */
const FILE = path.resolve(__dirname, '../../../docs/permissions.md');
const ROW = /^\| `([A-Z]+) (\S+)` +\| *(own|foreign|) *\|(.+)\|$/;

/** @throws Error when a line of the table has not one cell for every caller */
export function readTable(): readonly Row[] {
  return readFileSync(FILE, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, method, route, whose, rest] = ROW.exec(line.trim()) ?? [];
      if (method === undefined || route === undefined || rest === undefined) return [];
      const cells = rest.split('|').map((cell) => cell.trim());
      if (cells.length !== CALLERS.length) throw new Error(`Not a cell for every caller: ${line}`);
      return [{ method, path: route, whose: whose as Whose, cells }];
    });
}

/** The table as it would have to be written, to compare and to put into the file. */
export function written(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ method, path: route, whose, cells }) => `| \`${method} ${route}\` | ${whose} | ${cells.join(' | ')} |`,
  );
  const head = `| route | whose | ${CALLERS.join(' | ')} |\n|---|---|${CALLERS.map(() => '---').join('|')}|`;
  return [head, ...lines].join('\n');
}

const DOOR = new RegExp(`^\\| \`([A-Z]+) (\\S+)\` +((?:\\| [^|]+ ){${String(CALLERS.length)}})\\|$`);

/** The second table: Strapi's own routes that let somebody through. */
export function readDoors(): readonly Door[] {
  return readFileSync(FILE, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, method, route, rest] = DOOR.exec(line.trim()) ?? [];
      if (method === undefined || route === undefined || rest === undefined) return [];
      const cells = rest
        .split('|')
        .slice(1)
        .map((cell) => cell.trim());
      return [{ method, path: route, cells }];
    });
}

export function writtenDoors(doors: readonly Door[]): string {
  const lines = doors.map(
    ({ method, path: route, cells }) => `| \`${method} ${route}\` | ${cells.join(' | ')} |`,
  );
  return lines.sort().join('\n');
}
