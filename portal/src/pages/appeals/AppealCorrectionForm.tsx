import { Link, useNavigate } from 'react-router-dom';
import type { Appeal } from '../../api/case-queries';
import { api } from '../../api/client';
import type { EvidenceFile } from '../../api/evidence';
import { dataOf } from '../../api/failure';
import { meQuery } from '../../api/queries';
import { CASES_KEY } from '../../api/unit-queries';
import { variablesOf } from '../../components/CorrectionFields';
import { DraftForm } from '../../components/DraftForm';
import { EvidenceField, referencesTo } from '../../components/EvidenceField';
import { LongTextField } from '../../components/LongTextField';
import { StepFields } from '../../components/StepFields';
import { answersIn, type StepAnswers, type StepField } from '../../components/step-answers';
import { useText } from '../../i18n/use-text';
import { useOnArrival } from '../../lib/use-on-arrival';
import { SUBMITTED } from '../cases/submission';
import { useOwnDraft } from '../centre/use-own-draft';
import { casePath } from '../unit/case-path';

interface Values {
  readonly reason?: string;
  readonly evidence?: readonly EvidenceFile[];
  readonly variables?: StepAnswers;
}

interface Props {
  readonly appeal: Appeal;
  /** What the diagram asks for besides. */
  readonly fields: readonly StepField[];
}

/** Only what the reviewer has named can be changed; all else stays as it was handed in. */
export function AppealCorrectionForm({ appeal, fields }: Props) {
  const text = useText();
  const navigate = useNavigate();
  const { documentId } = appeal;
  const fieldsToCorrect = useOnArrival(appeal.fieldsToCorrect);
  const asks = (field: keyof Values) => fieldsToCorrect.includes(field);
  const path = casePath({ kind: 'unit-appeal', documentId });
  const beginning: Values = {
    ...(asks('reason') ? { reason: appeal.reason } : {}),
    ...(asks('evidence') ? { evidence: appeal.evidence } : {}),
    variables: answersIn(fields),
  };
  return (
    <section className="card">
      <DraftForm
        name="unit-appeal-correction"
        draft={useOwnDraft<Values>(`unit-appeal-correction.${documentId}`)}
        beginning={beginning}
        write={({ reason, evidence, variables }, headers) => {
          const data = {
            ...(reason === undefined ? {} : { reason }),
            ...(evidence === undefined ? {} : { evidence: referencesTo(evidence) }),
            ...variablesOf(fields, variables),
          };
          const params = { path: { id: documentId } };
          return dataOf(api.POST('/api/unit-appeals/{id}/resubmit', { params, body: { data }, headers }));
        }}
        changes={[meQuery.queryKey, CASES_KEY]}
        onDone={() => navigate(path, SUBMITTED)}
        submit={text('unit.correction.submit')}
        beside={
          <Link className="button" to={path}>
            {text('action.cancel')}
          </Link>
        }
      >
        {asks('reason') && (
          <LongTextField
            name="reason"
            label={text('appeal.reason')}
            missing={text('appeal.reason.missing')}
            limit={2000}
          />
        )}
        {asks('evidence') && (
          <EvidenceField
            name="evidence"
            label={text('evidence.label')}
            extra={text('appeal.evidence.hint')}
            required
          />
        )}
        <StepFields fields={fields} at="variables" />
      </DraftForm>
    </section>
  );
}
