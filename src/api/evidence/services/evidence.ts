import type { Core } from '@strapi/strapi';
import type { EvidenceFile, EvidenceService, FileReference } from '../../../contracts/evidence';
import { REGISTRATION_UID } from '../../../contracts/registration';
import { cityError } from '../../../errors';
import { privateFiles } from '../../../private-files';
import { query } from '../../../store/query';

const FILE = 'plugin::upload.file';
/** While a registration is in one of these states its documents serve no other. */
const HOLDING = ['under-review', 'returned', 'approved'];

interface FileRow {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
  readonly mime: string;
  readonly hash: string;
  readonly ext: string | null;
  readonly bytes: number;
}

export default ({ strapi }: { strapi: Core.Strapi }): EvidenceService => {
  const files = query<FileRow>(strapi, FILE);
  return {
    claim: async (accountId, references, registrationId) => {
      const wanted = [...new Set(references)];
      const found = await files.findMany({
        where: { owner: { id: accountId }, $or: wanted.map(byReference) },
      });
      const claimed = wanted.map((reference) => {
        const file = found.find(({ id, documentId }) => id === reference || documentId === reference);
        if (!file) throw cityError('EVIDENCE_UNKNOWN', { file: reference });
        return file;
      });
      const unique = [...new Map(claimed.map((file) => [file.id, file])).values()];
      await refuseUsed(strapi, unique, registrationId);
      return unique.map(shown);
    },

    findOwn: async (accountId, reference) => {
      const file = await files.findOne({ where: { ...byReference(reference), owner: { id: accountId } } });
      return file && shown(file);
    },

    open: async (documentId) => {
      const file = await files.findOne({ where: { documentId } });
      return file && privateFiles(strapi).open(file);
    },
  };
};

async function refuseUsed(strapi: Core.Strapi, files: readonly FileRow[], registrationId: number | null) {
  const used = await query<{ id: number }>(strapi, REGISTRATION_UID).findOne({
    where: {
      evidence: { id: { $in: files.map(({ id }) => id) } },
      state: { $in: HOLDING },
      ...(registrationId === null ? {} : { id: { $ne: registrationId } }),
    },
  });
  if (used) throw cityError('EVIDENCE_IN_USE');
}

function byReference(reference: FileReference): Readonly<Record<string, unknown>> {
  return typeof reference === 'number' ? { id: reference } : { documentId: reference };
}

function shown({ id, documentId, name, mime, bytes }: FileRow): EvidenceFile {
  return { id, documentId, name, mime, size: bytes };
}
