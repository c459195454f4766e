import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router-dom';
import { caseQuery, type JoinRequest } from '../../api/case-queries';
import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { CorrectionFields } from '../../components/CorrectionFields';
import { Page } from '../../components/Page';
import { QueryState } from '../../components/QueryState';
import { useText } from '../../i18n/use-text';
import { useOnArrival } from '../../lib/use-on-arrival';
import { Opinion } from '../unit/Opinion';
import { casePath } from '../unit/case-path';
import '../unit/unit.css';
import { MessageForm } from './MessageForm';

/** Corrects a request that the unit's administrator has returned or rejected (product.md section 4). */
export function Component() {
  const text = useText();
  const { id = '' } = useParams();
  const found = useQuery(caseQuery('sub-account-request', id));
  const path = casePath({ kind: 'sub-account-request', documentId: id });
  return (
    <Page title={text('join.correction')}>
      <QueryState query={found}>
        {(one) =>
          one.kind === 'sub-account-request' ? (
            <Correction key={id} request={one.entry} path={path} />
          ) : (
            <Navigate to={path} replace />
          )
        }
      </QueryState>
    </Page>
  );
}

function Correction({ request, path }: { readonly request: JoinRequest; readonly path: string }) {
  const text = useText();
  const { documentId: id, message } = request;
  const isAwaited = useOnArrival(request.canResubmit);
  const opinion = useOnArrival(request.opinion);
  if (!isAwaited) return <Navigate to={path} replace />;
  return (
    <>
      <Opinion opinion={opinion} />
      <CorrectionFields kind="sub-account-request" id={id}>
        {(fields) => (
          <MessageForm
            name={`sub-account-request-correction.${id}`}
            before={message ?? ''}
            fields={fields}
            submit={text('unit.correction.submit')}
            back={path}
            write={(data, headers) =>
              dataOf(
                api.POST('/api/sub-account-requests/{id}/resubmit', {
                  params: { path: { id } },
                  body: { data },
                  headers,
                }),
              )
            }
          />
        )}
      </CorrectionFields>
    </>
  );
}
