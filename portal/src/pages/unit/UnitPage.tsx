import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router-dom';
import { latestCaseQuery } from '../../api/unit-queries';
import { Notice } from '../../components/Notice';
import { Page } from '../../components/Page';
import { QueryState } from '../../components/QueryState';
import { useText } from '../../i18n/use-text';
import { useMe } from '../centre/me-context';
import { MyUnit } from './MyUnit';
import { newsIn } from './news';
import { OtherCase } from './OtherCase';
import { RegistrationState } from './RegistrationState';
import { UnfinishedRegistration } from './UnfinishedRegistration';
import { UnitSearch } from './UnitSearch';
import './unit.css';

/** Unit info: the unit one belongs to, the case that leads there, or the way to one (product.md section 3). */
export function Component() {
  const text = useText();
  const { membership, openCase } = useMe();
  const news = newsIn(useLocation().state);
  return (
    <Page title={text('menu.unit')} {...(membership === null ? { lead: text('unit.lead') } : {})}>
      {news !== null && <Notice kind="success" title={text(`unit.news.${news}`)} />}
      {membership !== null && <MyUnit />}
      {membership === null && openCase?.kind === 'unit-registration' && (
        <RegistrationState id={openCase.documentId} />
      )}
      {membership === null && openCase !== null && openCase.kind !== 'unit-registration' && (
        <OtherCase entry={openCase} />
      )}
      {membership === null && openCase === null && <Beginning />}
    </Page>
  );
}

/** Nothing is under way: what became of the last case, and the look-up. */
function Beginning() {
  const text = useText();
  const { gate } = useMe();
  const latest = useQuery({ ...latestCaseQuery, enabled: !gate.restricted });
  if (gate.restricted) return <p className="empty">{text('unit.restricted')}</p>;
  return (
    <QueryState query={latest}>
      {(last) => (
        <>
          {last?.kind === 'unit-registration' && last.status === 'rejected' ? (
            <RegistrationState id={last.documentId} />
          ) : (
            last !== null && last.status !== 'approved' && <OtherCase entry={last} />
          )}
          <UnfinishedRegistration />
          <UnitSearch />
        </>
      )}
    </QueryState>
  );
}
