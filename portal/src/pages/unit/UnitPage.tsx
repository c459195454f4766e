import { useQuery } from '@tanstack/react-query';
import type { Me } from '../../api/queries';
import { latestCaseQuery } from '../../api/unit-queries';
import { Notice } from '../../components/Notice';
import { Page } from '../../components/Page';
import { QueryState } from '../../components/QueryState';
import { useText } from '../../i18n/use-text';
import { useMe } from '../centre/me-context';
import { MyUnit } from './MyUnit';
import { OtherCase } from './OtherCase';
import { RegistrationState } from './RegistrationState';
import { UnfinishedRegistration } from './UnfinishedRegistration';
import { UnitSearch } from './UnitSearch';
import { useNews } from '../../lib/use-news';
import { UNIT_NEWS } from './news';
import './unit.css';

/** Unit info: the unit one belongs to, the case that leads there, or the way to one (product.md section 3). */
export function Component() {
  const text = useText();
  const { membership, openCase } = useMe();
  const isFree = membership === null && openCase === null;
  const news = useNews(UNIT_NEWS);
  return (
    <Page title={text('menu.unit')} {...(isFree ? { lead: text('unit.lead') } : {})}>
      {news !== null && <Notice kind="success" title={text(`unit.news.${news}`)} />}
      <Standing />
    </Page>
  );
}

function Standing() {
  const { membership, openCase } = useMe();
  if (membership !== null) return <MyUnit />;
  if (openCase === null) return <Beginning />;
  return openCase.kind === 'unit-registration' ? (
    <RegistrationState id={openCase.documentId} />
  ) : (
    <OtherCase entry={openCase} />
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
          <LastCase last={last} />
          <UnfinishedRegistration />
          <UnitSearch />
        </>
      )}
    </QueryState>
  );
}

/** A rejected registration can be corrected; of others it is enough to know how they ended. */
function LastCase({ last }: { readonly last: Me['openCase'] }) {
  if (last === null || last.status === 'approved') return null;
  return last.kind === 'unit-registration' && last.status === 'rejected' ? (
    <RegistrationState id={last.documentId} />
  ) : (
    <OtherCase entry={last} />
  );
}
