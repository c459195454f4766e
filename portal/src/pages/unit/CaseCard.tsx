import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import type { Change, Registration } from '../../api/unit-queries';
import { CASES_KEY, MY_UNIT_KEY } from '../../api/unit-queries';
import { meQuery } from '../../api/queries';
import { useWrite, type WriteHeaders } from '../../api/use-write';
import { ConfirmButton } from '../../components/ConfirmButton';
import { focusPageTitle } from '../../components/Page';
import { useMoment, useText } from '../../i18n/use-text';
import { CaseTag } from './CaseTag';
import { casePath } from './case-path';
import { telling } from './news';
import { Opinion } from './Opinion';
import { fieldLabel } from './use-facts';

interface Props {
  readonly title: string;
  readonly kind: 'unit-registration' | 'business-info-change';
  readonly entry: Registration | Change;
  readonly withdraw: (headers: WriteHeaders) => Promise<unknown>;
  /** What its state means, in the words of this kind of case. */
  readonly children: ReactNode;
}

/** How a case stands, the reviewer's opinion, and what its applicant can do now (product.md section 4). */
export function CaseCard({ title, kind, entry, withdraw, children }: Props) {
  const text = useText();
  const moment = useMoment();
  const { documentId, status, opinion, fieldsToCorrect, submittedAt, canResubmit, canWithdraw } = entry;
  const fields = fieldsToCorrect.map((field) => fieldLabel(field, text)).join(text('list.and'));
  return (
    <section className="card" aria-labelledby={`case-${documentId}`}>
      <h2 id={`case-${documentId}`}>
        {title}
        <CaseTag entry={entry} />
      </h2>
      <p className="page-note">{text('unit.submittedAt', { at: moment(submittedAt) })}</p>
      <Opinion opinion={opinion} />
      {status === 'returned' && fields !== '' && <p>{text('unit.toCorrect', { fields })}</p>}
      {children}
      <div className="actions">
        {canResubmit && (
          <Link className="button button-first" to={CORRECTIONS[kind](documentId)}>
            {text('unit.correct')}
          </Link>
        )}
        <Link className="button" to={casePath({ kind, documentId })}>
          {text('unit.toCase')}
        </Link>
        {canWithdraw && <Withdraw title={title} withdraw={withdraw} />}
      </div>
    </section>
  );
}

const CORRECTIONS: Readonly<Record<Props['kind'], (id: string) => string>> = {
  'unit-registration': () => '/centre/unit/correction',
  'business-info-change': (id) => `/centre/unit/change/${id}`,
};

function Withdraw({ title, withdraw }: Pick<Props, 'title' | 'withdraw'>) {
  const text = useText();
  const navigate = useNavigate();
  const writing = useWrite({
    write: (_: null, headers) => withdraw(headers),
    changes: [meQuery.queryKey, CASES_KEY, MY_UNIT_KEY, ['unit-lookup']],
    onDone: () => {
      navigate('/centre/unit', telling('withdrawn'));
      focusPageTitle();
    },
  });
  return (
    <ConfirmButton label={text('unit.withdraw')} confirm={text('unit.withdraw.confirm')} writing={writing}>
      {text('unit.withdraw.text', { title })}
    </ConfirmButton>
  );
}
