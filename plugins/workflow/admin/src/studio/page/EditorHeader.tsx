import * as React from 'react';
import type { EditorProps } from './seams';
import { StudioBar } from './StudioBar';
import { StudioTabs, type TabId } from './StudioTabs';
import { usePresence } from './use-presence';
import type { StudioModeler } from '../../bpmn/modeler/create-modeler';
import { ConflictDialog } from '../save/ConflictDialog';
import { LeaveGuard } from '../save/LeaveGuard';
import { useSaver } from '../save/use-saver';

interface Props extends EditorProps {
  readonly modeler: StudioModeler;
  readonly tab: TabId;
  readonly onTab: (tab: TabId) => void;
}

/** Everything that keeps a draft saved, and says so. */
export function EditorHeader({ modeler, draft, xml, self, tabs, acts, tab, onTab }: Props) {
  const [saver, save] = useSaver(modeler, draft, self);
  const presence = usePresence(draft.documentId, self);
  React.useEffect(() => {
    // What was drawn here before and never saved is saved now.
    if (xml !== draft.xml) saver.changed();
  }, [xml, draft.xml, saver]);
  return (
    <>
      <StudioBar draft={draft} saver={saver} save={save} presence={presence} acts={acts} />
      <StudioTabs tab={tab} tabs={tabs} onTab={onTab} />
      <ConflictDialog modeler={modeler} draft={draft} saver={saver} save={save} presence={presence} />
      <LeaveGuard saver={saver} save={save} />
    </>
  );
}
