import { Page } from '../../components/Page';
import { useText } from '../../i18n/use-text';
import { FoundUnit } from '../found-unit/FoundUnit';
import { AppealForm } from './AppealForm';

/** Appeals to become the administrator of a unit that somebody else has registered (product.md section 4). */
export function Component() {
  const text = useText();
  return (
    <Page title={text('appeal.title')} lead={text('appeal.lead')}>
      <FoundUnit>{(unit) => <AppealForm key={unit} unit={unit} />}</FoundUnit>
    </Page>
  );
}
