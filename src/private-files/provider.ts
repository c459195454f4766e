import type { Readable } from 'node:stream';
import type { PrivateFiles, StoredName } from './store';

interface UploadedFile extends StoredName {
  stream?: Readable;
  buffer?: Buffer;
  url?: string;
}

/**
 * Strapi's upload stores through this instead of writing below the public folder. The `url` that it
 * must set leads nowhere: files are read through `/api/evidence` and a reviewer's task.
 */
export function privateProvider(files: () => PrivateFiles) {
  const store = async (file: UploadedFile): Promise<void> => {
    const content = file.stream ?? file.buffer;
    if (content === undefined) throw new Error('The upload has no content');
    await files().write(file, content);
    file.url = `private:${file.hash}${file.ext ?? ''}`;
  };
  const replace = async (file: UploadedFile, former: UploadedFile): Promise<void> => {
    await store(file);
    await files().remove(former);
  };
  return {
    upload: store,
    uploadStream: store,
    replace,
    replaceStream: replace,
    delete: (file: UploadedFile) => files().remove(file),
    isPrivate: () => false,
  };
}
