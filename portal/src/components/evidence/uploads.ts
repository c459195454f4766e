import type { ApiFailure } from '../../api/failure';

/** A document on its way to the server, or stuck there. */
export interface Upload {
  readonly key: number;
  readonly file: File;
  /** From 0 to 1. */
  readonly share: number;
  readonly failure: ApiFailure | null;
}

export type UploadChange =
  | { readonly kind: 'begun'; readonly key: number; readonly file: File }
  | { readonly kind: 'moved'; readonly key: number; readonly share: number }
  | { readonly kind: 'failed'; readonly key: number; readonly failure: ApiFailure }
  | { readonly kind: 'gone'; readonly key: number };

/** What is on its way after a change; what has arrived is no longer among them. */
export function changedUploads(uploads: readonly Upload[], change: UploadChange): readonly Upload[] {
  const { kind, key } = change;
  switch (kind) {
    case 'begun': {
      const upload = { key, file: change.file, share: 0, failure: null };
      const isAgain = uploads.some((one) => one.key === key);
      return isAgain ? uploads.map((one) => (one.key === key ? upload : one)) : [...uploads, upload];
    }
    case 'moved':
      return uploads.map((one) => (one.key === key ? { ...one, share: change.share } : one));
    case 'failed':
      return uploads.map((one) => (one.key === key ? { ...one, failure: change.failure } : one));
    case 'gone':
      return uploads.filter((one) => one.key !== key);
  }
}
