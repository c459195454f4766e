import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { latestCaseQuery, type UnitOfAdministrator } from '../../api/unit-queries';
import { FactList } from '../../components/FactList';
import { useMoment, useText } from '../../i18n/use-text';
import { ChangeState } from './ChangeState';
import { OtherCase } from './OtherCase';
import { useFacts } from './use-facts';

/** All of the unit; contacts change at once, the registration data by a review. */
export function AdministratorsUnit({ mine }: { readonly mine: UnitOfAdministrator }) {
  const text = useText();
  const moment = useMoment();
  const facts = useFacts();
  const { unit, openChange } = mine;
  return (
    <>
      <LatestChange mine={mine} />
      <section className="card">
        <h2>{text('unit.licence')}</h2>
        <FactList
          facts={[
            ...facts.licence(unit),
            ...(unit.approvedAt === null
              ? []
              : [{ label: text('unit.approvedAt'), value: moment(unit.approvedAt) }]),
          ]}
        />
        {openChange === null && (
          <>
            <p className="page-note">{text('unit.change.note')}</p>
            <div className="actions">
              <Link className="button" to="/centre/unit/change">
                {text('unit.change')}
              </Link>
            </div>
          </>
        )}
      </section>
      <section className="card">
        <h2>{text('unit.contact')}</h2>
        <FactList facts={facts.contact(unit)} />
        <div className="actions">
          <Link className="button" to="/centre/unit/contact">
            {text('unit.contact.edit')}
          </Link>
        </div>
      </section>
    </>
  );
}

/** The change that is under way, or what became of the last one. */
function LatestChange({ mine: { openChange } }: { readonly mine: UnitOfAdministrator }) {
  const { data: latest } = useQuery(latestCaseQuery);
  if (openChange !== null) return <ChangeState id={openChange.documentId} />;
  if (latest?.kind !== 'business-info-change') return null;
  return latest.status === 'rejected' ? <ChangeState id={latest.documentId} /> : <OtherCase entry={latest} />;
}
