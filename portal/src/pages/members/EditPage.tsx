import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router-dom';
import { memberQuery } from '../../api/member-queries';
import { Page } from '../../components/Page';
import { QueryState } from '../../components/QueryState';
import { useText } from '../../i18n/use-text';
import { MemberForm } from './MemberForm';

/** Edits the data of a sub-account (manual 2.5.2). */
export function Component() {
  const text = useText();
  const { id = '' } = useParams();
  const member = useQuery(memberQuery(id));
  return (
    <Page title={text('member.edit')}>
      <QueryState query={member}>
        {(data) =>
          data.role === 'administrator' ? (
            <Navigate to={`/centre/members/${id}`} replace />
          ) : (
            <MemberForm key={id} member={data} />
          )
        }
      </QueryState>
    </Page>
  );
}
