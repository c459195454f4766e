import { Page } from '../../components/Page';
import { useText } from '../../i18n/use-text';
import { ContactCard } from './ContactCard';
import { ProfileForm } from './ProfileForm';

/** Basic info: what counts at once, and the contacts that are proved by a code (product.md section 3). */
export function Component() {
  const text = useText();
  return (
    <Page title={text('menu.profile')} lead={text('profile.lead')}>
      <ProfileForm />
      <ContactCard channel="mobile" />
      <ContactCard channel="email" />
    </Page>
  );
}
