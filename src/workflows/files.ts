import type { Core } from '@strapi/strapi';
import type { ActorReference, Attachment, FileDirectory } from '@city/plugin-workflow/contracts';
import { privateFiles } from '../private-files';
import { query } from '../store/query';
import { accountIdOf, adminIdOf } from './groups';

interface FileRow {
  readonly documentId: string;
  readonly name: string;
  readonly mime: string;
  readonly hash: string;
  readonly ext: string | null;
  /** Strapi's own measure, in kilobytes; ours where the file came through the content API. */
  readonly size: number;
  readonly bytes: number | null;
}

/** The files that accounts (content API) and reviewers (the panel's upload) have handed in. */
export function fileDirectory(strapi: Core.Strapi): FileDirectory {
  const files = () => query<FileRow>(strapi, 'plugin::upload.file');
  return {
    own: async (actor, ids) => {
      if (ids.length === 0) return [];
      const rows = await files().findMany({ where: { documentId: { $in: [...ids] }, ...ownedBy(actor) } });
      return rows.map(attachment);
    },
    open: async (id) => {
      const file = await files().findOne({ where: { documentId: id } });
      const content = file && (await privateFiles(strapi).open(file));
      return file && content ? { content, attachment: attachment(file) } : null;
    },
  };
}

function ownedBy(actor: ActorReference): Readonly<Record<string, unknown>> {
  const accountId = accountIdOf(actor);
  return accountId === null ? { createdBy: { id: adminIdOf(actor) } } : { owner: { id: accountId } };
}

function attachment({ documentId, name, mime, size, bytes }: FileRow): Attachment {
  return { id: documentId, name, mime, size: bytes ?? Math.round(size * 1024) };
}
