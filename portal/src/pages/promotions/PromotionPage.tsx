import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router-dom';
import { promotionQuery, type Promotion } from '../../api/case-queries';
import { api, session } from '../../api/client';
import { dataOf } from '../../api/failure';
import { meQuery } from '../../api/queries';
import { useWrite, type WriteHeaders } from '../../api/use-write';
import { ConfirmButton } from '../../components/ConfirmButton';
import { FactList } from '../../components/FactList';
import { Notice } from '../../components/Notice';
import { focusPageTitle, Page } from '../../components/Page';
import { QueryState } from '../../components/QueryState';
import { useMoment, useText } from '../../i18n/use-text';
import { useMe } from '../centre/me-context';

/** The administrator's proposal to hand the unit over, as the successor answers it (product.md section 5). */
export function Component() {
  const text = useText();
  const { id = '' } = useParams();
  const promotion = useQuery(promotionQuery(id));
  return (
    <Page title={text('promotion.title')}>
      <QueryState query={promotion}>{(data) => <Shown promotion={data} />}</QueryState>
    </Page>
  );
}

function Shown({ promotion }: { readonly promotion: Promotion }) {
  const text = useText();
  const moment = useMoment();
  const { account } = useMe();
  const { unit, proposedBy, successor, proposedAt, expiresAt, status, settledAt } = promotion;
  const isAsked = status === 'open' && successor.documentId === account.documentId;
  const none = text('state.none');
  return (
    <section className="card">
      <h2>{unit.name}</h2>
      <FactList
        facts={[
          { label: text('promotion.by'), value: proposedBy.name ?? none },
          { label: text('promotion.successor'), value: successor.name ?? none },
          { label: text('promotion.at'), value: moment(proposedAt) },
          settledAt === null
            ? { label: text('promotion.until'), value: moment(expiresAt) }
            : { label: text('promotion.settled'), value: moment(settledAt) },
        ]}
      />
      {isAsked ? (
        <>
          <p>{text('promotion.text')}</p>
          <div className="actions">
            <Accept id={promotion.documentId} />
            <Decline id={promotion.documentId} />
          </div>
        </>
      ) : (
        <Notice title={text(`promotion.${status}`)} />
      )}
    </section>
  );
}

function Accept({ id }: { readonly id: string }) {
  const text = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const writing = useWrite({
    write: (_: null, headers: WriteHeaders) =>
      dataOf(api.POST('/api/promotions/{id}/accept', { params: { path: { id } }, headers })),
    onDone: () => {
      // Both are signed out by it: what they may do has changed.
      session.close();
      navigate('/sign-in?notice=role-changed');
      queries.clear();
    },
  });
  return (
    <ConfirmButton
      label={text('promotion.accept')}
      confirm={text('promotion.accept.confirm')}
      writing={writing}
    >
      {text('promotion.accept.text')}
    </ConfirmButton>
  );
}

function Decline({ id }: { readonly id: string }) {
  const text = useText();
  const writing = useWrite({
    write: (_: null, headers: WriteHeaders) =>
      dataOf(api.POST('/api/promotions/{id}/decline', { params: { path: { id } }, headers })),
    changes: [meQuery.queryKey, ['promotions']],
    onDone: focusPageTitle,
  });
  return (
    <ConfirmButton
      label={text('promotion.decline')}
      confirm={text('promotion.decline.confirm')}
      writing={writing}
    >
      {text('promotion.decline.text')}
    </ConfirmButton>
  );
}
