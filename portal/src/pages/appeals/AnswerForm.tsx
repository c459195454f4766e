import type { AppealAgainst } from '../../api/case-queries';
import { APPEALS_KEY } from '../../api/case-queries';
import { api } from '../../api/client';
import type { EvidenceFile } from '../../api/evidence';
import { dataOf } from '../../api/failure';
import { meQuery } from '../../api/queries';
import { DraftForm } from '../../components/DraftForm';
import { EvidenceField, referencesTo } from '../../components/EvidenceField';
import { LongTextField } from '../../components/LongTextField';
import { focusPageTitle } from '../../components/Page';
import { useText } from '../../i18n/use-text';
import { useOwnDraft } from '../centre/use-own-draft';

interface Values {
  readonly statement: string;
  readonly evidence: readonly EvidenceFile[];
}

const EMPTY: Values = { statement: '', evidence: [] };

/** The administrator's answer to an appeal: once, within the time for it. */
export function AnswerForm({ appeal: { documentId } }: { readonly appeal: AppealAgainst }) {
  const text = useText();
  return (
    <section className="card">
      <h2>{text('appeals.answer')}</h2>
      <p className="page-note">{text('appeals.answer.once')}</p>
      <DraftForm
        name="unit-appeal-answer"
        draft={useOwnDraft<Values>(`unit-appeal-answer.${documentId}`)}
        beginning={EMPTY}
        write={({ statement, evidence }, headers) => {
          const data = { statement, evidence: referencesTo(evidence) };
          const params = { path: { id: documentId } };
          return dataOf(api.POST('/api/unit-appeals/{id}/respond', { params, body: { data }, headers }));
        }}
        changes={[meQuery.queryKey, APPEALS_KEY]}
        onDone={focusPageTitle}
        submit={text('appeals.answer.submit')}
      >
        <LongTextField
          name="statement"
          label={text('appeals.statement')}
          missing={text('appeals.statement.missing')}
          limit={2000}
        />
        <EvidenceField
          name="evidence"
          label={text('evidence.label')}
          extra={text('appeals.answer.evidence')}
        />
      </DraftForm>
    </section>
  );
}
