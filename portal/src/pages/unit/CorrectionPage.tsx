import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router-dom';
import { latestCaseQuery, registrationQuery, type Registration } from '../../api/unit-queries';
import { CorrectionFields } from '../../components/CorrectionFields';
import { Page } from '../../components/Page';
import { QueryState } from '../../components/QueryState';
import { useText } from '../../i18n/use-text';
import { useOnArrival } from '../../lib/use-on-arrival';
import { CorrectionForm } from './CorrectionForm';
import './unit.css';

/** Corrects a registration that was returned or rejected, and hands it in again (product.md section 4). */
export function Component() {
  const text = useText();
  const latest = useQuery(latestCaseQuery);
  return (
    <Page title={text('unit.correction')}>
      <QueryState query={latest}>
        {(last) =>
          last?.kind === 'unit-registration' ? (
            <Correction id={last.documentId} />
          ) : (
            <Navigate to="/centre/unit" replace />
          )
        }
      </QueryState>
    </Page>
  );
}

function Correction({ id }: { readonly id: string }) {
  const registration = useQuery(registrationQuery(id));
  return <QueryState query={registration}>{(data) => <Correctable registration={data} />}</QueryState>;
}

function Correctable({ registration }: { readonly registration: Registration }) {
  // Once it is handed in no field is open any more, and the form is on its way out.
  const returned = useOnArrival(registration);
  return returned.canResubmit ? (
    <CorrectionFields kind="unit-registration" id={returned.documentId}>
      {(fields) => <CorrectionForm registration={returned} fields={fields} />}
    </CorrectionFields>
  ) : (
    <Navigate to="/centre/unit" replace />
  );
}
