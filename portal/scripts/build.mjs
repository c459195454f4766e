// @ts-check
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';

/**
 * Builds the portal into public/portal: the scripts, one page for each start and language with what it shows
 * before any script has run, and everything compressed once rather than at each request.
 */
const FOLDER = resolve(fileURLToPath(new URL('..', import.meta.url)));
const OUTPUT = resolve(process.argv[2] ?? join(FOLDER, '../public/portal'));
const SCRATCH = resolve(FOLDER, '../.cache/portal-build', String(process.pid));
// Tests build it as well, and theirs says `test`: React's development half would be what people are handed.
process.env.NODE_ENV = 'production';
const COMPRESSED = ['.css', '.html', '.js', '.json', '.svg'];

try {
  const place = { outDir: join(SCRATCH, 'site'), emptyOutDir: true };
  await build({ root: FOLDER, logLevel: 'warn', build: place });
  await build({
    root: FOLDER,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ...place,
      outDir: join(SCRATCH, 'drawing'),
      ssr: 'src/drawing.tsx',
      rollupOptions: { output: { entryFileNames: 'drawing.mjs' } },
    },
  });
  await drawPages(join(SCRATCH, 'site'));
  compressAll(join(SCRATCH, 'site'));
  putInPlace(join(SCRATCH, 'site'));
} finally {
  rmSync(SCRATCH, { recursive: true, force: true });
}

/** @param {string} site */
async function drawPages(site) {
  const { draw, STARTS, LOCALES } = await import(pathToFileURL(join(SCRATCH, 'drawing/drawing.mjs')).href);
  const frame = readFileSync(join(site, 'index.html'), 'utf8');
  for (const start of STARTS) {
    for (const locale of LOCALES) {
      const { html, title } = await draw(start, locale);
      const page = frame
        .replace('<!--drawn-->', () => html)
        .replace(/<title>.*?<\/title>/, () => `<title>${title}</title>`)
        .replace('<html lang="zh-Hans">', `<html lang="${locale}">`);
      writeFileSync(join(site, `${start}.${locale}.html`), page);
    }
  }
  rmSync(join(site, 'index.html'));
}

/** @param {string} folder */
function compressAll(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !COMPRESSED.includes(extname(entry.name))) continue;
    const file = join(entry.parentPath, entry.name);
    const content = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params: quality }));
  }
}

/** The pages last: whoever asks meanwhile gets the former pages with the former scripts. @param {string} site */
function putInPlace(site) {
  mkdirSync(OUTPUT, { recursive: true });
  const assets = join(OUTPUT, 'assets');
  const former = readdirSync(OUTPUT).includes('assets') ? readdirSync(assets) : [];
  cpSync(join(site, 'assets'), assets, { recursive: true });
  cpSync(site, OUTPUT, { recursive: true });
  const current = new Set(readdirSync(join(site, 'assets')));
  for (const name of former) if (!current.has(name)) rmSync(join(assets, name), { force: true });
}
