import { useNavigate } from 'react-router-dom';
import { useCreateDraftMutation, type CreateDraft } from './studio-api';
import { useSending } from './use-sending';
import { draftPath } from '../plugin-id';

/** Makes a draft and opens it in the editor. */
export function useNewDraft() {
  const navigate = useNavigate();
  const [create] = useCreateDraftMutation();
  const { send, ...state } = useSending(() => undefined);
  return {
    ...state,
    create: async (draft: Omit<CreateDraft, 'key'>) => {
      let created: string | undefined;
      await send(
        draft,
        async (key) => {
          const answer = await create({ ...draft, key });
          if ('data' in answer) created = answer.data.documentId;
          return answer;
        },
        () => {
          if (created !== undefined) navigate(draftPath(created));
        },
      );
    },
  };
}
