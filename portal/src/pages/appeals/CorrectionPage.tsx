import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router-dom';
import { caseQuery } from '../../api/case-queries';
import { Page } from '../../components/Page';
import { QueryState } from '../../components/QueryState';
import { useText } from '../../i18n/use-text';
import { Opinion } from '../unit/Opinion';
import { casePath } from '../unit/case-path';
import '../unit/unit.css';
import { AppealCorrectionForm } from './AppealCorrectionForm';

/** Corrects an appeal that the department has returned (product.md section 4). */
export function Component() {
  const text = useText();
  const { id = '' } = useParams();
  const found = useQuery(caseQuery('unit-appeal', id));
  return (
    <Page title={text('appeal.correction')}>
      <QueryState query={found}>
        {(one) =>
          one.kind === 'unit-appeal' && one.entry.canResubmit ? (
            <>
              <Opinion opinion={one.entry.opinion} />
              <AppealCorrectionForm appeal={one.entry} />
            </>
          ) : (
            <Navigate to={casePath({ kind: 'unit-appeal', documentId: id })} replace />
          )
        }
      </QueryState>
    </Page>
  );
}
