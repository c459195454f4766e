import { useEffect, useRef } from 'react';
import { useText } from '../../i18n/use-text';

interface Props {
  readonly picture: Blob;
  readonly name: string;
  readonly onClose: () => void;
}

/** A picture as large as the window allows. */
export function PictureDialog({ picture, name, onClose }: Props) {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(picture);
    if (image.current !== null) image.current.src = address;
    dialog.current?.showModal();
    return () => URL.revokeObjectURL(address);
  }, [picture]);
  return (
    <dialog ref={dialog} className="dialog evidence-dialog" aria-label={name} onClose={onClose}>
      <p className="evidence-name">{name}</p>
      <img ref={image} alt={name} />
      <div className="actions">
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {text('action.close')}
        </button>
      </div>
    </dialog>
  );
}
