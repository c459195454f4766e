import * as React from 'react';
import { useAuth, useFetchClient } from '@strapi/strapi/admin';
import type { DraftFile } from '../lib/verbs';
import { UPLOAD_FILES } from '../plugin-id';

interface UploadedRow {
  readonly documentId: string;
  readonly name: string;
}

/** Whether this person's role lets them hand in files. */
export function useMayUpload(): boolean {
  const permissions = useAuth('workflow', (state) => state.permissions);
  return permissions.some(({ action }) => action === UPLOAD_FILES);
}

/** @returns hands in one file through the panel's own upload; rejects when the server refuses it */
export function useUpload(): (file: File) => Promise<DraftFile> {
  const { post } = useFetchClient();
  return React.useCallback(
    async (file) => {
      const form = new FormData();
      form.append('files', file);
      const { data } = await post<readonly UploadedRow[]>('/upload', form);
      const [row] = data;
      if (!row) throw new Error('The upload answered no file');
      return { id: row.documentId, name: row.name };
    },
    [post],
  );
}
