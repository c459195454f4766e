import type { Core } from '@strapi/strapi';
import { workflowError } from '@city/plugin-workflow/contracts';
import { cityError } from '../../errors';
import { accountOf, type HttpContext } from '../../http/context';
import { consume, type RateLimit } from '../../http/rate-limit';
import { query } from '../../store/query';
import { acceptFile, type IncomingFile } from './accepted-file';

const FILES_LIMIT = 10;
const UPLOADS: RateLimit = { name: 'upload-account', points: 100, seconds: 600 };

export type UploadAction = (context: HttpContext) => Promise<void>;

interface Uploaded {
  readonly id: number;
  readonly documentId: string;
}

/**
 * Strapi's own upload, narrowed to what a person may do: files and nothing else, of three types by
 * content, owned by who sent them. An id or a reference to an entry would change what is not theirs.
 *
 * @param upload Strapi's action, which stores the files and answers their rows
 */
export function ownedUpload(strapi: Core.Strapi, upload: UploadAction): UploadAction {
  return async (context) => {
    const account = accountOf(context);
    await consume(strapi, UPLOADS, String(account.id));
    refuseParameters(context);
    const incoming = incomingFiles(context);
    for (const file of incoming) await acceptFile(file);
    await strapi.db.transaction(async () => {
      await upload(context);
      // Strapi answers the files in the order in which they came.
      const files = uploadedFiles(context.body);
      for (const [position, { id, documentId }] of files.entries()) {
        await query(strapi, 'plugin::upload.file').update({
          where: { id },
          data: { owner: account.id, bytes: incoming[position]?.size, url: evidenceAddress(documentId) },
        });
      }
      context.body = files.map((file) => ({ ...file, url: evidenceAddress(file.documentId) }));
      context.status = 201;
    });
  };
}

function refuseParameters(context: HttpContext): void {
  const body = (context.request.body ?? {}) as Record<string, unknown>;
  const [parameter] = [...Object.keys(context.query), ...Object.keys(body)];
  if (parameter !== undefined) throw cityError('UPLOAD_FIELD_REFUSED', { field: parameter });
}

function incomingFiles(context: HttpContext): readonly IncomingFile[] {
  const given = context.request.files?.files as IncomingFile | IncomingFile[] | undefined;
  const files = given === undefined ? [] : [given].flat();
  if (files.length === 0) throw cityError('FILE_MISSING');
  if (files.length > FILES_LIMIT) throw cityError('TOO_MANY_FILES', { most: FILES_LIMIT });
  return files;
}

function uploadedFiles(body: unknown): readonly Uploaded[] {
  if (!Array.isArray(body)) throw workflowError('INTERNAL_ERROR');
  return body as Uploaded[];
}

function evidenceAddress(documentId: string): string {
  return `/api/evidence/${documentId}`;
}
