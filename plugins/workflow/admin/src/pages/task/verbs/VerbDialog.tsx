import { Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { PEOPLE_ID } from './PeopleList';
import { TARGET_ID } from './ReturnTargetFields';
import { ADD_FILES_ID } from './AttachmentsField';
import { VerbFields, WORDS_ID } from './VerbFields';
import { VERB_MENU_ID } from './VerbMenu';
import type { ReturnTarget, TaskDetail } from '../../../../../contracts';
import { useTexts } from '../../../api/use-texts';
import { useVerb } from '../../../api/use-verb';
import { FormDialog } from '../../../components/FormDialog';
import { focusAfterClosing, focusFirst } from '../../../lib/focus';
import type { Verb, VerbProblems } from '../../../lib/verbs';

interface Props {
  readonly task: TaskDetail;
  readonly title: string;
  readonly verb: Verb;
  readonly targets: readonly ReturnTarget[];
  readonly onClose: () => void;
  readonly onDone: (verb: Verb) => void;
  readonly onStale: () => void;
}

/** Asks for what a verb needs and carries it out. The focus goes back to the menu afterwards. */
export function VerbDialog({ task, title, verb, targets, onClose, onDone, onStale }: Props) {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const done = () => {
    toggleNotification({ type: 'success', message: t(`verb.${verb}.done`, { title }) });
    onDone(verb);
  };
  const carrying = useVerb(task.documentId, verb, done, onStale);
  return (
    <FormDialog
      title={t(`verb.${verb}`)}
      confirm={t('verb.confirm', { verb: t(`verb.${verb}`) })}
      sending={carrying.sending}
      failure={carrying.failure}
      onSubmit={() => void carrying.send().then(focusProblem)}
      onClose={onClose}
      onCloseAutoFocus={focusAfterClosing(VERB_MENU_ID, 'main-content-title')}
    >
      <Typography textColor="neutral600">{t(`verb.${verb}.hint`)}</Typography>
      <VerbFields task={task} verb={verb} targets={targets} carrying={carrying} />
    </FormDialog>
  );
}

function focusProblem({ people, target, comment, files }: VerbProblems): void {
  if (people) focusFirst(PEOPLE_ID);
  else if (target) focusFirst(TARGET_ID);
  else if (comment) focusFirst(WORDS_ID);
  else if (files) focusFirst(ADD_FILES_ID);
}
