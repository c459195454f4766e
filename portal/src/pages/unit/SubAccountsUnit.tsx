import { Link } from 'react-router-dom';
import type { UnitOfSubAccount } from '../../api/unit-queries';
import { FactList } from '../../components/FactList';
import { useText } from '../../i18n/use-text';
import { useMe } from '../centre/me-context';
import { LeaveUnit } from './LeaveUnit';
import { OtherCase } from './OtherCase';
import { useFacts } from './use-facts';

/** The unit, and whom to turn to; no more (product.md section 5). */
export function SubAccountsUnit({ mine: { unit, administrator } }: { readonly mine: UnitOfSubAccount }) {
  const text = useText();
  const facts = useFacts();
  const { openCase } = useMe();
  const none = text('state.none');
  return (
    <>
      {openCase !== null && <OtherCase entry={openCase} />}
      <section className="card">
        <h2>{text('unit.licence')}</h2>
        <FactList facts={facts.licence(unit)} />
      </section>
      <section className="card">
        <h2>{text('unit.administrator')}</h2>
        {administrator === null ? (
          <p>{text('unit.administrator.none')}</p>
        ) : (
          <FactList
            facts={[
              { label: text('account.name'), value: administrator.name ?? none },
              { label: text('account.mobile'), value: administrator.mobile ?? none },
              { label: text('account.email'), value: administrator.email ?? none },
            ]}
          />
        )}
        <p className="page-note">{text('unit.administrator.note')}</p>
        {openCase === null && (
          <div className="actions">
            <Link className="button" to={`/centre/appeals/new?unit=${unit.documentId}`}>
              {text('unit.appeal')}
            </Link>
            <LeaveUnit name={unit.name} />
          </div>
        )}
      </section>
    </>
  );
}
