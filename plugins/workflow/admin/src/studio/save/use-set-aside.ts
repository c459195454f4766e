import * as React from 'react';
import { useNavigate } from 'react-router-dom';
import type { Draft } from '../../../../contracts';
import type { Saver } from './saver';
import { freshData } from '../../api/fresh-data';
import { readApiError } from '../../api/api-error';
import { useCreateDraftMutation, useLazyGetDraftQuery } from '../../api/studio-api';
import { useTexts } from '../../api/use-texts';
import type { StudioModeler } from '../../bpmn/modeler/create-modeler';
import { fitDiagram } from '../../bpmn/modeler/fit';
import { downloadDiagram } from '../../lib/download';
import { draftPath } from '../../plugin-id';

/** The longest title that a draft may have (contracts/studio). */
const LONGEST_TITLE = 100;

/** The ways out for what cannot be saved as this draft any more: a draft of its own, or theirs instead. */
export function useSetAside(modeler: StudioModeler, draft: Draft, saver: Saver) {
  const { t, exactTime } = useTexts();
  const navigate = useNavigate();
  const [create] = useCreateDraftMutation();
  const [fetchDraft] = useLazyGetDraftQuery();
  const [state, setState] = React.useState({ mine: '', failure: '', busy: false });
  // One intention: pressed again, it is the same draft of the same moment.
  const [intention] = React.useState(() => ({ key: crypto.randomUUID(), at: new Date().toISOString() }));

  const currentXml = async () => (await modeler.saveXML({ format: true })).xml ?? '';
  const failed = (error: unknown) =>
    setState((before) => ({
      ...before,
      busy: false,
      failure: readApiError(error).message || t('error.unanswered'),
    }));

  const asDraft = async () => {
    setState((before) => ({ ...before, busy: true, failure: '' }));
    const suffix = t('studio.conflict.mineSuffix', { at: exactTime(intention.at) });
    const title = `${draft.title.slice(0, LONGEST_TITLE - suffix.length)}${suffix}`;
    const from = { kind: 'xml', xml: state.mine || (await currentXml()) } as const;
    const answer = await create({ key: intention.key, title, from });
    if ('error' in answer) {
      failed(answer.error);
      return;
    }
    // Everything drawn here is safe in the new draft; of theirs, with mine set aside, nothing changes.
    if (state.mine) await saver.flush();
    else saver.adopt({ revision: draft.revision, editedAt: draft.editedAt });
    navigate(draftPath(answer.data.documentId));
  };

  const showTheirs = async (keepMine: boolean) => {
    setState((before) => ({ ...before, busy: true, failure: '' }));
    const mine = keepMine ? await currentXml() : '';
    const answer = await fetchDraft(draft.documentId);
    const theirs = freshData(answer);
    if (!theirs) {
      failed(answer.error);
      return;
    }
    await modeler.importXML(theirs.xml);
    fitDiagram(modeler);
    saver.adopt(theirs);
    setState({ mine, failure: '', busy: false });
  };

  const download = async () => downloadDiagram(state.mine || (await currentXml()), draft.title);

  return { ...state, asDraft, showTheirs, download };
}

export type SetAside = ReturnType<typeof useSetAside>;
