import { open } from 'node:fs/promises';
import path from 'node:path';
import { tidyLine } from '../../domain/text';
import { cityError } from '../../errors';

/** A file of a multipart body, as formidable hands it over. */
export interface IncomingFile {
  readonly filepath: string;
  readonly size: number;
  originalFilename?: string | null;
  mimetype?: string | null;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
};

/** As much of a file as tells its type. */
const HEAD_BYTES = 4100;
const NAME_LIMIT = 120;

/**
 * Takes a file for what its content says it is, whatever it is called, and gives it a harmless name.
 *
 * @throws FILE_EMPTY, FILE_TYPE_REFUSED for anything but PDF, JPEG and PNG
 */
export async function acceptFile(file: IncomingFile): Promise<IncomingFile> {
  const name = displayName(file.originalFilename);
  if (file.size === 0) throw cityError('FILE_EMPTY', { file: name });
  const mime = await typeOf(file.filepath);
  const extension = mime === undefined ? undefined : EXTENSIONS[mime];
  if (mime === undefined || extension === undefined) throw cityError('FILE_TYPE_REFUSED', { file: name });
  file.mimetype = mime;
  file.originalFilename = `${name}${extension}`;
  return file;
}

async function typeOf(filepath: string): Promise<string | undefined> {
  const { fileTypeFromBuffer } = await import('file-type');
  const handle = await open(filepath, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return (await fileTypeFromBuffer(buffer.subarray(0, bytesRead)))?.mime;
  } finally {
    await handle.close();
  }
}

/** The name without folders, extension, and anything that a file system or a header could trip over. */
function displayName(original: string | null | undefined): string {
  const last = path.posix.basename((original ?? '').replaceAll('\\', '/').toWellFormed());
  const base = last.slice(0, last.length - path.posix.extname(last).length);
  const harmless = tidyLine(base.normalize('NFC').replace(/[\p{Cc}<>:"/\\|?*%]/gu, '_'));
  const name = Array.from(harmless).slice(0, NAME_LIMIT).join('');
  return /^\.*$/.test(name) || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name) ? '证明材料' : name;
}
