import { useText } from '../i18n/use-text';
import { Notice } from './Notice';

/** Says that a form is filled with what was typed earlier, and offers to begin again. */
export function DraftNotice({ onDiscard }: { readonly onDiscard: () => void }) {
  const text = useText();
  return (
    <Notice
      title={text('draft.found')}
      actions={
        <button type="button" className="button" onClick={onDiscard}>
          {text('draft.discard')}
        </button>
      }
    />
  );
}
