import type { Core } from '@strapi/strapi';
import type { CaseState } from '../../../contracts/case';
import type {
  EvidenceFile,
  EvidenceHolder,
  EvidenceService,
  FileReference,
} from '../../../contracts/evidence';
import { cityError } from '../../../errors';
import { privateFiles } from '../../../private-files';
import { query } from '../../../store/query';

const FILE = 'plugin::upload.file';
/** An entry in one of these states came to nothing: its documents may serve another. */
const RELEASING: readonly CaseState[] = ['rejected', 'withdrawn'];

interface FileRow {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
  readonly mime: string;
  readonly hash: string;
  readonly ext: string | null;
  readonly bytes: number;
}

interface HeldFileRow extends FileRow {
  readonly related: readonly Holding[];
}

/** An entry that holds a file, of whatever content type. */
interface Holding {
  readonly __type: string;
  readonly id: number;
  readonly state?: CaseState;
}

export default ({ strapi }: { strapi: Core.Strapi }): EvidenceService => {
  const files = query<FileRow>(strapi, FILE);
  return {
    claim: async (accountId, references, holder) => {
      const wanted = [...new Set(references)];
      const found = await query<HeldFileRow>(strapi, FILE).findMany({
        where: { owner: { id: accountId }, $or: wanted.map(byReference) },
        populate: { related: true },
      });
      const claimed = wanted.map((reference) => {
        const file = found.find(({ id, documentId }) => id === reference || documentId === reference);
        if (!file) throw cityError('EVIDENCE_UNKNOWN', { file: reference });
        return file;
      });
      const unique = [...new Map(claimed.map((file) => [file.id, file])).values()];
      if (unique.some(({ related }) => related.some((one) => keeps(one, holder))))
        throw cityError('EVIDENCE_IN_USE');
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

/** Whether an entry keeps a file from serving in the holder's. */
function keeps({ __type, id, state }: Holding, holder: EvidenceHolder | null): boolean {
  if (__type === holder?.uid && id === holder.id) return false;
  return state === undefined || !RELEASING.includes(state);
}

function byReference(reference: FileReference): Readonly<Record<string, unknown>> {
  return typeof reference === 'number' ? { id: reference } : { documentId: reference };
}

function shown({ id, documentId, name, mime, bytes }: FileRow): EvidenceFile {
  return { id, documentId, name, mime, size: bytes };
}
