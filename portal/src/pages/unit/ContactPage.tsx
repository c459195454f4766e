import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router-dom';
import { myUnitQuery } from '../../api/unit-queries';
import { Page } from '../../components/Page';
import { QueryState } from '../../components/QueryState';
import { useText } from '../../i18n/use-text';
import { useMe } from '../centre/me-context';
import { ContactForm } from './ContactForm';
import './unit.css';

/** The plain fields, which the administrator changes at once (product.md section 5). */
export function Component() {
  const text = useText();
  const { membership } = useMe();
  const mine = useQuery({ ...myUnitQuery, enabled: membership !== null });
  if (membership?.role !== 'administrator') return <Navigate to="/centre/unit" replace />;
  return (
    <Page title={text('unit.contact.edit')} lead={text('unit.contact.optional')}>
      <QueryState query={mine}>
        {(data) =>
          data.role === 'administrator' ? (
            <ContactForm unit={data.unit} />
          ) : (
            <Navigate to="/centre/unit" replace />
          )
        }
      </QueryState>
    </Page>
  );
}
