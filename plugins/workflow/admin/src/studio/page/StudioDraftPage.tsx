import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import type { Draft } from '../../../../contracts';
import { OpeningDialog } from './OpeningDialog';
import { StudioEditor } from './StudioEditor';
import type { StudioActs, StudioTab } from './seams';
import { readApiError } from '../../api/api-error';
import { useGetDeployedFlowsQuery, useGetVocabularyQuery, useLazyGetDraftQuery } from '../../api/studio-api';
import { useSelf } from '../../api/use-self';
import { useTexts } from '../../api/use-texts';
import { readLocalCopy, writeLocalCopy } from '../save/local-copies';

const TABS: readonly StudioTab[] = [];
const ACTS: StudioActs = {};

/** The page of one draft: reads it, offers what was drawn here and never saved, and opens the editor. */
export default function StudioDraftPage() {
  const { draftId = '' } = useParams();
  const self = useSelf();
  // A draft is read once for each time it is opened; after that the editor knows it best.
  return self === null ? null : <OpenDraft key={draftId} draftId={draftId} self={self} />;
}

function OpenDraft({ draftId, self }: { readonly draftId: string; readonly self: string }) {
  const { t } = useTexts();
  const { draft, error } = useDraftOnce(draftId);
  const vocabulary = useGetVocabularyQuery(undefined);
  const flows = useGetDeployedFlowsQuery(undefined);
  const [xml, setXml] = React.useState<string | null>(null);
  const failure = error ?? vocabulary.error ?? flows.error;
  if (failure) return <Page.Error content={readApiError(failure).message || t('error.load')} />;
  if (!draft || !vocabulary.data || !flows.data) return <Page.Loading>{t('loading')}</Page.Loading>;

  const copy = readLocalCopy(window.localStorage, self, draftId);
  if (xml === null && copy && copy.xml !== draft.xml) {
    const drop = () => {
      writeLocalCopy(window.localStorage, self, draftId, null);
      setXml(draft.xml);
    };
    return <OpeningDialog draft={draft} copy={copy} onRestore={() => setXml(copy.xml)} onDrop={drop} />;
  }
  const deployed = flows.data.some(({ key, versions }) => key === draft.key && versions.length > 0);
  return (
    <StudioEditor
      draft={draft}
      xml={xml ?? draft.xml}
      vocabulary={vocabulary.data}
      deployed={deployed}
      self={self}
      tabs={TABS}
      acts={ACTS}
    />
  );
}

function useDraftOnce(draftId: string) {
  const [fetchDraft] = useLazyGetDraftQuery();
  const [state, setState] = React.useState<{ readonly draft: Draft | null; readonly error: unknown }>({
    draft: null,
    error: undefined,
  });
  React.useEffect(() => {
    let left = false;
    void fetchDraft(draftId).then(({ data, error }) => {
      if (!left) setState({ draft: data ?? null, error });
    });
    return () => {
      left = true;
    };
  }, [fetchDraft, draftId]);
  return state;
}
