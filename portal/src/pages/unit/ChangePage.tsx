import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router-dom';
import { changeQuery, myUnitQuery, type UnitOfAdministrator } from '../../api/unit-queries';
import { Page } from '../../components/Page';
import { QueryState } from '../../components/QueryState';
import { useText } from '../../i18n/use-text';
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
  if (id !== undefined) return <Correction id={id} unit={unit} />;
  // One change at a time: how that one stands is said there.
  return openChange === null ? <ChangeForm unit={unit} earlier={null} /> : <Back />;
}

function Correction({ id, unit }: { readonly id: string; readonly unit: UnitOfAdministrator['unit'] }) {
  const change = useQuery(changeQuery(id));
  return (
    <QueryState query={change}>
      {(data) => (data.canResubmit ? <ChangeForm unit={unit} earlier={data} /> : <Back />)}
    </QueryState>
  );
}
