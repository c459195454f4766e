import { Link, useNavigate } from 'react-router-dom';
import { meQuery } from '../../api/queries';
import type { components } from '../../api/schema';
import { CASES_KEY } from '../../api/unit-queries';
import type { WriteHeaders } from '../../api/use-write';
import { variablesOf } from '../../components/CorrectionFields';
import { DraftForm } from '../../components/DraftForm';
import { LongTextField } from '../../components/LongTextField';
import { StepFields } from '../../components/StepFields';
import { answersIn, type StepAnswers, type StepField } from '../../components/step-answers';
import { useText } from '../../i18n/use-text';
import { orNull } from '../../lib/unit-words';
import { SUBMITTED } from '../cases/submission';
import { useOwnDraft } from '../centre/use-own-draft';
import { casePath } from '../unit/case-path';

interface Values {
  readonly message: string;
  readonly variables?: StepAnswers;
}

type Told = components['schemas']['SubAccountRequestCorrection']['data'];

const NONE: readonly StepField[] = [];

interface Props {
  /** Of the draft. */
  readonly name: string;
  readonly before: string;
  /** What the diagram asks for besides, with a correction. */
  readonly fields?: readonly StepField[];
  readonly submit: string;
  /** Where it leads back without sending. */
  readonly back: string;
  readonly write: (told: Told, headers: WriteHeaders) => Promise<{ readonly documentId: string }>;
}

/** What the applicant tells the unit's administrator, new or corrected. */
export function MessageForm({ name, before, fields = NONE, submit, back, write }: Props) {
  const text = useText();
  const navigate = useNavigate();
  return (
    <section className="card">
      <DraftForm
        name="sub-account-request"
        draft={useOwnDraft<Values>(name)}
        beginning={{ message: before, variables: answersIn(fields) }}
        write={({ message, variables }, headers) =>
          write({ message: orNull(message), ...variablesOf(fields, variables) }, headers)
        }
        changes={[meQuery.queryKey, CASES_KEY]}
        onDone={({ documentId }) =>
          navigate(casePath({ kind: 'sub-account-request', documentId }), SUBMITTED)
        }
        submit={submit}
        beside={
          <Link className="button" to={back}>
            {text('action.cancel')}
          </Link>
        }
      >
        <LongTextField
          name="message"
          label={text('join.message')}
          extra={text('join.message.hint')}
          limit={500}
        />
        <StepFields fields={fields} at="variables" />
      </DraftForm>
    </section>
  );
}
