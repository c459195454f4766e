import { IdentityFacts } from '../../components/IdentityFacts';
import { Page } from '../../components/Page';
import { useText } from '../../i18n/use-text';
import { useMe } from '../centre/me-context';

/** The logins at the province's portal that open this account: one of each kind (product.md section 2). */
export function Component() {
  const text = useText();
  const { identities } = useMe();
  const kinds = identities.map(({ kind }) => kind);
  const missing = (['natural', 'legal'] as const).filter((kind) => !kinds.includes(kind));
  return (
    <Page title={text('menu.identities')} lead={text('identities.lead')}>
      {identities.map((identity) => (
        <section key={`${identity.portal} ${identity.kind}`} className="card">
          <h2>{text(`signIn.${identity.kind}`)}</h2>
          <IdentityFacts identity={identity} />
        </section>
      ))}
      {missing.map((kind) => (
        <section key={kind} className="card card-quiet">
          <h2>{text(`signIn.${kind}`)}</h2>
          <p>{text('identities.missing')}</p>
          <p className="page-note">{text(`identities.add.${kind}`)}</p>
        </section>
      ))}
    </Page>
  );
}
