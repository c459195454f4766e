import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { Attachment } from '../../../contracts';
import { attachmentKind } from '../lib/attachment-kind';

/** @returns an address in this browser for a piece of evidence; rejects when it cannot be had */
export type LoadEvidence = (attachment: Attachment) => Promise<string>;

/**
 * Loads evidence with the reviewer's own token; it has no public address. What was loaded is kept
 * while the task page is open, and forgotten with it.
 */
export function useEvidence(taskId: string): LoadEvidence {
  const { get } = useFetchClient();
  const loaded = React.useRef(new Map<string, Promise<string>>());

  React.useEffect(() => {
    const kept = loaded.current;
    return () => {
      for (const url of kept.values())
        void url.then(
          (address) => URL.revokeObjectURL(address),
          () => undefined,
        );
      kept.clear();
    };
  }, [taskId]);

  return React.useCallback(
    ({ id, mime }) => {
      const known = loaded.current.get(id);
      if (known) return known;
      const path = `/workflow/tasks/${encodeURIComponent(taskId)}/attachments/${encodeURIComponent(id)}`;
      const url = get(path, { responseType: 'blob' }).then(({ data }) =>
        URL.createObjectURL(new Blob([data], { type: safeType(mime) })),
      );
      loaded.current.set(id, url);
      url.catch(() => loaded.current.delete(id));
      return url;
    },
    [get, taskId],
  );
}

/** A blob of our origin must never be a type that runs, whatever the upload said it was. */
function safeType(mime: string): string {
  return attachmentKind(mime) === 'other' ? 'application/octet-stream' : mime;
}
