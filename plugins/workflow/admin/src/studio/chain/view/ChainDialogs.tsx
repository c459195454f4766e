import { AddDialog } from './AddDialog';
import type { ChainDialog } from './chain-context';
import { RemoveDialog } from './RemoveDialog';
import { SkipDialog } from './SkipDialog';

interface Props {
  readonly dialog: ChainDialog;
  readonly onClose: () => void;
}

export function ChainDialogs({ dialog, onClose }: Props) {
  switch (dialog.kind) {
    case 'add':
      return <AddDialog before={dialog.before} onClose={onClose} />;
    case 'skip':
      return <SkipDialog item={dialog.item} onClose={onClose} />;
    case 'remove':
      return <RemoveDialog item={dialog.item} onClose={onClose} />;
  }
}
