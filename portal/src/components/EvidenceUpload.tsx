import { Upload } from 'antd';
import { useEffect, useRef } from 'react';
import type { EvidenceFile } from '../api/evidence';
import { useText } from '../i18n/use-text';
import { EvidenceItem } from './evidence/EvidenceItem';
import { UploadItem } from './evidence/UploadItem';
import { useUploads } from './evidence/use-uploads';
import './evidence/evidence.css';

export interface EvidenceUploadProps {
  /** Given by the form around, as is `value` and `onChange`. */
  readonly id?: string;
  readonly value?: readonly EvidenceFile[];
  readonly onChange?: (files: readonly EvidenceFile[]) => void;
  /** Whether some are on their way or did not arrive, so that the form cannot be sent yet. */
  readonly onUnfinished?: (has: boolean) => void;
}

const NONE: readonly EvidenceFile[] = [];

/**
 * Uploads documents one by one, with their progress, another try, and a look at what is there. Forms use
 * `EvidenceField`; what they keep lies with the server already and so outlives a reload as a draft.
 */
export function EvidenceUpload({ id, value = NONE, onChange, onUnfinished }: EvidenceUploadProps) {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  // Two may arrive before the form has told of the first.
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  const become = (files: readonly EvidenceFile[]) => {
    latest.current = files;
    onChange?.(files);
  };
  const { uploads, begin, again, giveUp } = useUploads((file) => become([...latest.current, file]));
  const isUnfinished = uploads.length > 0;
  useEffect(() => onUnfinished?.(isUnfinished), [isUnfinished, onUnfinished]);
  const focusPicker = () => box.current?.querySelector<HTMLElement>('[role="button"]')?.focus();
  const remove = (leave: () => void) => {
    leave();
    focusPicker();
  };
  return (
    <div ref={box} className="evidence">
      <Upload.Dragger
        {...(id === undefined ? {} : { id })}
        multiple
        accept=".pdf,.jpg,.jpeg,.png"
        showUploadList={false}
        beforeUpload={(file) => {
          begin(file);
          return Upload.LIST_IGNORE;
        }}
      >
        <p className="evidence-choose">{text('evidence.choose')}</p>
        <p className="page-note">{text('evidence.hint')}</p>
      </Upload.Dragger>
      <ul className="evidence-list" aria-label={text('evidence.list')}>
        {value.map((file) => (
          <EvidenceItem
            key={file.documentId}
            file={file}
            actions={
              <button
                type="button"
                className="button"
                aria-label={text('evidence.removeOf', { name: file.name })}
                onClick={() => remove(() => become(value.filter((one) => one !== file)))}
              >
                {text('evidence.remove')}
              </button>
            }
          />
        ))}
        {uploads.map((upload) => (
          <UploadItem
            key={upload.key}
            upload={upload}
            onAgain={() => again(upload)}
            onGiveUp={() => remove(() => giveUp(upload))}
          />
        ))}
      </ul>
      <p role="status" className="visually-hidden">
        {text(isUnfinished ? 'evidence.uploading' : 'evidence.count', { count: value.length })}
      </p>
    </div>
  );
}
