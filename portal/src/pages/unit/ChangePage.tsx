import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router-dom';
import { changeQuery, myUnitQuery, type Change, type UnitOfAdministrator } from '../../api/unit-queries';
import { CorrectionFields } from '../../components/CorrectionFields';
import { Page } from '../../components/Page';
import { QueryState } from '../../components/QueryState';
import { useText } from '../../i18n/use-text';
import { useOnArrival } from '../../lib/use-on-arrival';
import { useMe } from '../centre/me-context';
import { ChangeForm } from './ChangeForm';
import './unit.css';

/** 工商信息修改: asks for other registration data, or corrects what was asked for (product.md section 5). */
export function Component() {
  const text = useText();
  const { id } = useParams();
  const { membership } = useMe();
  const mine = useQuery({ ...myUnitQuery, enabled: membership !== null });
  if (membership?.role !== 'administrator') return <Navigate to="/centre/unit" replace />;
  return (
    <Page
      title={text(id === undefined ? 'unit.change' : 'unit.change.correction')}
      lead={text('unit.change.lead')}
    >
      <QueryState query={mine}>
        {(data) => (data.role === 'administrator' ? <Begun mine={data} id={id} /> : <Back />)}
      </QueryState>
    </Page>
  );
}

const Back = () => <Navigate to="/centre/unit" replace />;

interface BegunProps {
  readonly mine: UnitOfAdministrator;
  readonly id: string | undefined;
}

function Begun({ mine: { unit, openChange }, id }: BegunProps) {
  // One change at a time: how that one stands is said there.
  const isFree = useOnArrival(openChange === null);
  if (id !== undefined) return <Correction id={id} unit={unit} />;
  return isFree ? <ChangeForm unit={unit} earlier={null} /> : <Back />;
}

interface CorrectionProps {
  readonly unit: UnitOfAdministrator['unit'];
}

function Correction({ id, unit }: CorrectionProps & { readonly id: string }) {
  const change = useQuery(changeQuery(id));
  return <QueryState query={change}>{(data) => <Correctable change={data} unit={unit} />}</QueryState>;
}

function Correctable({ change, unit }: CorrectionProps & { readonly change: Change }) {
  // Once it is handed in no field is open any more, and the form is on its way out.
  const returned = useOnArrival(change);
  if (!returned.canResubmit) return <Back />;
  return (
    <CorrectionFields kind="business-info-change" id={returned.documentId}>
      {(fields) => <ChangeForm unit={unit} earlier={returned} fields={fields} />}
    </CorrectionFields>
  );
}
