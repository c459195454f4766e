import { Link } from 'react-router-dom';
import { onCase, type OwnCase } from '../../api/case-queries';
import { meQuery } from '../../api/queries';
import { CASES_KEY, MY_UNIT_KEY } from '../../api/unit-queries';
import { useWrite } from '../../api/use-write';
import { ConfirmButton } from '../../components/ConfirmButton';
import { FailureNotice } from '../../components/FailureNotice';
import { Notice } from '../../components/Notice';
import { focusPageTitle } from '../../components/Page';
import { useMoment, useText } from '../../i18n/use-text';
import { useMe } from '../centre/me-context';
import { again, correctionPath, mayCorrect } from './ways-on';

const CHANGED = [meQuery.queryKey, CASES_KEY, MY_UNIT_KEY, ['unit-lookup']];

/** What the applicant can do with their case now (product.md section 4). */
export function CaseActions({ found }: { readonly found: OwnCase }) {
  const text = useText();
  const { canWithdraw } = found.entry;
  const me = useMe();
  const anew = again(found, me);
  return (
    <>
      <Nudge found={found} />
      <div className="actions">
        {mayCorrect(found, me) && (
          <Link className="button button-first" to={correctionPath(found)}>
            {text('unit.correct')}
          </Link>
        )}
        {anew !== null && (
          <Link className="button" to={anew.path}>
            {text(anew.label)}
          </Link>
        )}
        {canWithdraw && <Withdraw found={found} />}
      </div>
    </>
  );
}

function Withdraw({ found }: { readonly found: OwnCase }) {
  const text = useText();
  const writing = useWrite({
    write: onCase('withdraw', found),
    changes: CHANGED,
    onDone: focusPageTitle,
  });
  return (
    <ConfirmButton
      label={text(`case.withdraw.${found.kind}`)}
      confirm={text('unit.withdraw.confirm')}
      writing={writing}
    >
      {text('case.withdraw.text')}
    </ConfirmButton>
  );
}

/** Nudges whoever has the case (催办), once a day. */
function Nudge({ found }: { readonly found: OwnCase }) {
  const text = useText();
  const moment = useMoment();
  const { canRemind, remindableFrom } = found.entry;
  const { send, isSending, failure, result } = useWrite({
    write: onCase('remind', found),
    changes: [CASES_KEY],
    onDone: focusPageTitle,
  });
  return (
    <>
      {failure !== null && <FailureNotice failure={failure} />}
      {result !== null && <Notice kind="success" title={text('case.nudged')} />}
      {remindableFrom !== null && (
        <p className="page-note">{text('case.nudgeAgain', { at: moment(remindableFrom) })}</p>
      )}
      {canRemind && (
        <div className="actions">
          <button type="button" className="button" aria-disabled={isSending} onClick={() => send(null)}>
            {text('case.nudge')}
          </button>
          <span className="page-note">{text('case.nudge.hint')}</span>
        </div>
      )}
    </>
  );
}
