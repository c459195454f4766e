import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { useNavigate, useParams } from 'react-router-dom';
import type { Draft } from '../../../../contracts';
import { FormsView } from './FormsView';
import { ChainView } from '../chain/view/ChainView';
import { OpeningDialog } from './OpeningDialog';
import { StudioEditor } from './StudioEditor';
import type { EditorProps, StudioActs, StudioTab } from './seams';
import { readApiError } from '../../api/api-error';
import { useListFlowsQuery } from '../../api/flows-api';
import { useGetVocabularyQuery, useLazyGetDraftQuery } from '../../api/studio-api';
import { useMay } from '../../api/use-may';
import { useSelf } from '../../api/use-self';
import { useTexts } from '../../api/use-texts';
import { elementNames } from '../../lib/element-names';
import { focusAfterClosing } from '../../lib/focus';
import { DeployDialog } from '../../pages/flows/DeployDialog';
import { comparisonPath, flowPath, STUDIO_PATH } from '../../plugin-id';
import { TimeLimitsView } from '../times/TimeLimitsView';
import { TrialView } from '../trial/view/TrialView';
import { readLocalCopy, writeLocalCopy } from '../save/local-copies';

const TABS: readonly StudioTab[] = [
  { id: 'chain', View: ChainView },
  { id: 'forms', View: FormsView },
  { id: 'times', View: TimeLimitsView },
];

/** Whoever may not edit a flow may not try it either. */
const EDITING_TABS: readonly StudioTab[] = [...TABS, { id: 'trial', View: TrialView }];

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
  // A message or a department may have been added since.
  const vocabulary = useGetVocabularyQuery(undefined, { refetchOnMountOrArgChange: true });
  const flows = useListFlowsQuery(undefined, { refetchOnMountOrArgChange: true });
  const failure = error ?? vocabulary.error ?? flows.error;
  if (readApiError(error).code === 'DRAFT_NOT_FOUND') return <GoneDraft draftId={draftId} self={self} />;
  if (failure) return <Page.Error content={readApiError(failure).message || t('error.load')} />;
  if (!draft || !vocabulary.data || !flows.data) return <Page.Loading>{t('loading')}</Page.Loading>;
  const deployed = flows.data.some(({ key, versions }) => key === draft.key && versions.length > 0);
  return <ReadDraft draft={draft} vocabulary={vocabulary.data} deployed={deployed} self={self} />;
}

/** The draft was deployed or deleted; what was drawn here and never saved is not lost with it. */
function GoneDraft({ draftId, self }: { readonly draftId: string; readonly self: string }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [copy] = React.useState(() => readLocalCopy(window.localStorage, self, draftId));
  const [dropped, setDropped] = React.useState(false);
  if (copy === null || dropped) return <Page.Error content={t('studio.gone.page')} />;
  const drop = () => {
    writeLocalCopy(window.localStorage, self, draftId, null);
    setDropped(true);
  };
  return <OpeningDialog draft={null} copy={copy} onRestore={() => navigate(STUDIO_PATH)} onDrop={drop} />;
}

type ReadProps = Pick<EditorProps, 'draft' | 'vocabulary' | 'deployed' | 'self'>;

/** What was drawn on this machine and never saved is asked about first. */
function ReadDraft(props: ReadProps) {
  const { draft, self } = props;
  const [copy] = React.useState(() => readLocalCopy(window.localStorage, self, draft.documentId));
  const [xml, setXml] = React.useState(copy === null || copy.xml === draft.xml ? draft.xml : null);
  if (copy !== null && xml === null) {
    const drop = () => {
      writeLocalCopy(window.localStorage, self, draft.documentId, null);
      setXml(draft.xml);
    };
    return <OpeningDialog draft={draft} copy={copy} onRestore={() => setXml(copy.xml)} onDrop={drop} />;
  }
  return <ActingEditor {...props} xml={xml ?? draft.xml} />;
}

/** The editor with what can be done with a saved draft: compared with the version in force, and deployed. */
function ActingEditor(props: Omit<EditorProps, 'tabs' | 'acts'>) {
  const { draft } = props;
  const { say } = useTexts();
  const navigate = useNavigate();
  const may = useMay();
  const flows = useListFlowsQuery(undefined);
  const [deploying, setDeploying] = React.useState<Draft | null>(null);
  const newest = flows.data?.find(({ key }) => key === draft.key)?.versions[0];
  const acts: StudioActs = {
    ...(newest
      ? {
          compare: ({ documentId, key }) =>
            navigate(comparisonPath({ definition: newest.documentId }, { draft: documentId }, key)),
        }
      : {}),
    ...(may('deploy') ? { deploy: setDeploying } : {}),
  };
  return (
    <>
      <StudioEditor {...props} tabs={may('edit') ? EDITING_TABS : TABS} acts={acts} />
      {deploying ? (
        <DeployDialog
          draft={deploying}
          nameOf={(elementId) => say(elementNames(deploying.xml)(elementId))}
          onDeployed={() => navigate(flowPath(deploying.key))}
          onClose={() => setDeploying(null)}
          onCloseAutoFocus={focusAfterClosing('studio-deploy', 'main-content-title')}
        />
      ) : null}
    </>
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
