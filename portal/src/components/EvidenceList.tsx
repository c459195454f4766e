import type { EvidenceFile } from '../api/evidence';
import { useText } from '../i18n/use-text';
import { EvidenceItem } from './evidence/EvidenceItem';
import './evidence/evidence.css';

/** Documents that were handed in, to look at. */
export function EvidenceList({ files }: { readonly files: readonly EvidenceFile[] }) {
  const text = useText();
  return (
    <ul className="evidence-list" aria-label={text('evidence.label')}>
      {files.map((file) => (
        <EvidenceItem key={file.documentId} file={file} />
      ))}
    </ul>
  );
}
