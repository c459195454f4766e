import { useNavigate } from 'react-router-dom';
import { api } from '../../api/client';
import type { EvidenceFile } from '../../api/evidence';
import { dataOf } from '../../api/failure';
import { meQuery } from '../../api/queries';
import { CASES_KEY } from '../../api/unit-queries';
import { DraftForm } from '../../components/DraftForm';
import { EvidenceField, referencesTo } from '../../components/EvidenceField';
import { LongTextField } from '../../components/LongTextField';
import { useText } from '../../i18n/use-text';
import { SUBMITTED } from '../cases/submission';
import { useOwnDraft } from '../centre/use-own-draft';
import { casePath } from '../unit/case-path';

interface Values {
  readonly reason: string;
  readonly evidence: readonly EvidenceFile[];
}

const EMPTY: Values = { reason: '', evidence: [] };

/** @param unit documentId of the unit that is appealed for */
export function AppealForm({ unit }: { readonly unit: string }) {
  const text = useText();
  const navigate = useNavigate();
  return (
    <section className="card">
      <DraftForm
        name="unit-appeal"
        draft={useOwnDraft<Values>(`unit-appeal.${unit}`)}
        beginning={EMPTY}
        write={({ reason, evidence }, headers) => {
          const data = { unit, reason, evidence: referencesTo(evidence) };
          return dataOf(api.POST('/api/unit-appeals', { body: { data }, headers }));
        }}
        changes={[meQuery.queryKey, CASES_KEY]}
        onDone={({ documentId }) => navigate(casePath({ kind: 'unit-appeal', documentId }), SUBMITTED)}
        submit={text('appeal.submit')}
      >
        <LongTextField
          name="reason"
          label={text('appeal.reason')}
          extra={text('appeal.reason.hint')}
          missing={text('appeal.reason.missing')}
          limit={2000}
        />
        <EvidenceField
          name="evidence"
          label={text('evidence.label')}
          extra={text('appeal.evidence.hint')}
          required
        />
      </DraftForm>
    </section>
  );
}
