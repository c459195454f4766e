import { Page } from '../../components/Page';
import { useText } from '../../i18n/use-text';
import { FoundUnit } from '../found-unit/FoundUnit';
import { NewRequestForm } from './NewRequestForm';

/** Asks a unit's administrator to become a sub-account (product.md section 4). */
export function Component() {
  const text = useText();
  return (
    <Page title={text('join.title')} lead={text('join.lead')}>
      <FoundUnit>{(unit) => <NewRequestForm key={unit} unit={unit} />}</FoundUnit>
    </Page>
  );
}
