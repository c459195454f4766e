import { Page } from '../../components/Page';
import { useText } from '../../i18n/use-text';
import { InviteForm } from './InviteForm';

/** Adds a sub-account: its person is invited and brings an account of their own (product.md section 5). */
export function Component() {
  const text = useText();
  return (
    <Page title={text('members.add')} lead={text('invite.lead')}>
      <InviteForm />
    </Page>
  );
}
