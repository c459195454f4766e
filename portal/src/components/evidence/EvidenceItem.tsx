import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { evidenceContent, type EvidenceFile } from '../../api/evidence';
import { useText } from '../../i18n/use-text';
import { FailureNotice } from '../FailureNotice';
import { PictureDialog } from './PictureDialog';
import { useSize } from './use-size';

interface Props {
  readonly file: EvidenceFile;
  /** Beside looking at it. */
  readonly actions?: ReactNode;
}

/** A document that lies with the server: pictures are shown, others are saved to be opened. */
export function EvidenceItem({ file, actions }: Props) {
  const text = useText();
  const size = useSize();
  const [picture, setPicture] = useState<Blob | null>(null);
  const isPicture = file.mime.startsWith('image/');
  const look = useMutation({
    mutationFn: () => evidenceContent(file),
    onSuccess: (content) => (isPicture ? setPicture(content) : save(content, file.name)),
  });
  const verb = isPicture ? 'evidence.look' : 'evidence.download';
  return (
    <li className="evidence-item">
      <span className="evidence-name">
        {file.name} <span className="page-note">{size(file.size)}</span>
      </span>
      <span className="evidence-actions">
        <button
          type="button"
          className="button"
          aria-label={text(`${verb}Of`, { name: file.name })}
          aria-disabled={look.isPending}
          onClick={() => !look.isPending && look.mutate()}
        >
          {text(verb)}
        </button>
        {actions}
      </span>
      {look.error !== null && <FailureNotice failure={look.error} />}
      {picture !== null && (
        <PictureDialog picture={picture} name={file.name} onClose={() => setPicture(null)} />
      )}
    </li>
  );
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the content over once the click is done with.
  setTimeout(() => URL.revokeObjectURL(address));
}
