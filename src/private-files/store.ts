import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file as Strapi's upload names it: `hash` and `ext` make its name on disk. */
export interface StoredName {
  readonly hash: string;
  readonly ext?: string | null;
}

const SAFE = /^[\w-]{1,200}(\.[a-z0-9]{1,8})?$/i;

/**
 * Files that no address leads to: they lie outside the public folder, and only a controller that has
 * checked who asks opens them.
 */
export class PrivateFiles {
  readonly #folder: string;

  /** @param folder absolute */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes beside and moves into place, so that a half-written file is never read. */
  async write(name: StoredName, content: Readable | Buffer): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const place = this.#placeOf(name);
    const draft = `${place}.part`;
    try {
      await pipeline(
        Buffer.isBuffer(content) ? [content] : content,
        createWriteStream(draft, { mode: 0o600, flags: 'wx', flush: true }),
      );
      await rename(draft, place);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  /** @returns the content, or null when the file is not there */
  async open(name: StoredName): Promise<NodeJS.ReadableStream | null> {
    const place = this.#placeOf(name);
    try {
      await (await open(place, 'r')).close();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
    return createReadStream(place);
  }

  async remove(name: StoredName): Promise<void> {
    await rm(this.#placeOf(name), { force: true });
  }

  #placeOf({ hash, ext }: StoredName): string {
    const name = `${hash}${ext ?? ''}`;
    if (!SAFE.test(name)) throw new Error(`Not a name of a stored file: ${name}`);
    return path.join(this.#folder, name);
  }
}
