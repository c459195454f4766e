import { useEffect, useReducer, useRef } from 'react';
import { uploadEvidence, type EvidenceFile } from '../../api/evidence';
import { ApiFailure } from '../../api/failure';
import { changedUploads, type Upload } from './uploads';

interface Uploads {
  /** On their way or failed. */
  readonly uploads: readonly Upload[];
  readonly begin: (file: File) => void;
  readonly again: (upload: Upload) => void;
  readonly giveUp: (upload: Upload) => void;
}

/** Sends documents side by side. @param onArrived with each that the server has taken */
export function useUploads(onArrived: (file: EvidenceFile) => void): Uploads {
  const [uploads, change] = useReducer(changedUploads, []);
  const keys = useRef(0);
  const wanted = useRef(new Set<number>());
  const arrived = useRef(onArrived);
  useEffect(() => {
    arrived.current = onArrived;
  });

  const send = async (key: number, file: File) => {
    wanted.current.add(key);
    change({ kind: 'begun', key, file });
    try {
      const stored = await uploadEvidence(file, (share) => change({ kind: 'moved', key, share }));
      if (wanted.current.has(key)) arrived.current(stored);
      change({ kind: 'gone', key });
    } catch (error) {
      const failure = error instanceof ApiFailure ? error : new ApiFailure('UNKNOWN');
      change({ kind: 'failed', key, failure });
    }
  };

  return {
    uploads,
    begin: (file) => {
      keys.current += 1;
      void send(keys.current, file);
    },
    again: ({ key, file }) => void send(key, file),
    giveUp: ({ key }) => {
      wanted.current.delete(key);
      change({ kind: 'gone', key });
    },
  };
}
