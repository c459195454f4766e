import { api, sendingWith } from './client';
import { answerOf, ApiFailure } from './failure';
import { sendWithProgress, type OnProgress } from './send-with-progress';

/** A document as a form keeps it, and its draft: it lies with the server already. */
export interface EvidenceFile {
  readonly documentId: string;
  readonly name: string;
  readonly mime: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * Hands one document to the server.
 *
 * @throws ApiFailure e.g. FILE_TYPE_REFUSED or PAYLOAD_TOO_LARGE
 */
export async function uploadEvidence(file: File, onProgress: OnProgress): Promise<EvidenceFile> {
  const [stored] = await answerOf(
    api.POST('/api/upload', {
      // The description says of a file no more than that it is binary.
      body: { files: [] },
      bodySerializer: () => bodyOf(file),
      fetch: sendingWith(sendWithProgress(onProgress)),
    }),
  );
  if (stored === undefined) throw new ApiFailure('UNKNOWN');
  const { documentId, name, mime } = stored;
  return { documentId, name, mime, size: file.size };
}

function bodyOf(file: File): FormData {
  const body = new FormData();
  body.append('files', file);
  return body;
}

/** A document that the person has uploaded. @throws ApiFailure FILE_NOT_FOUND */
export async function evidenceContent({ documentId, mime }: EvidenceFile): Promise<Blob> {
  const content = await answerOf(
    api.GET('/api/evidence/{fileId}', { params: { path: { fileId: documentId } }, parseAs: 'blob' }),
  );
  return new Blob([content], { type: mime });
}
