import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router-dom';
import { caseQuery, type Appeal } from '../../api/case-queries';
import { CorrectionFields } from '../../components/CorrectionFields';
import { Page } from '../../components/Page';
import { QueryState } from '../../components/QueryState';
import { useText } from '../../i18n/use-text';
import { useOnArrival } from '../../lib/use-on-arrival';
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
          one.kind === 'unit-appeal' ? <Correction key={id} appeal={one.entry} /> : <ToCase id={id} />
        }
      </QueryState>
    </Page>
  );
}

function Correction({ appeal }: { readonly appeal: Appeal }) {
  const isAwaited = useOnArrival(appeal.canResubmit);
  const opinion = useOnArrival(appeal.opinion);
  if (!isAwaited) return <ToCase id={appeal.documentId} />;
  return (
    <>
      <Opinion opinion={opinion} />
      <CorrectionFields kind="unit-appeal" id={appeal.documentId}>
        {(fields) => <AppealCorrectionForm appeal={appeal} fields={fields} />}
      </CorrectionFields>
    </>
  );
}

function ToCase({ id }: { readonly id: string }) {
  return <Navigate to={casePath({ kind: 'unit-appeal', documentId: id })} replace />;
}
