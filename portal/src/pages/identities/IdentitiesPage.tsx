import type { Identity } from '../../api/queries';
import { FactList, type Fact } from '../../components/FactList';
import { Page } from '../../components/Page';
import { useLocale, useMoment, useText } from '../../i18n/use-text';
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
        <IdentityCard key={`${identity.portal} ${identity.kind}`} identity={identity} />
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

function IdentityCard({ identity }: { readonly identity: Identity }) {
  const text = useText();
  const locale = useLocale();
  const moment = useMoment();
  const { kind, portalName, loginName, name, mobile, level, organisation, boundAt } = identity;
  const optional: readonly (Fact | null)[] = [
    name === null ? null : { label: text('account.name'), value: name },
    mobile === null ? null : { label: text('account.mobile'), value: mobile },
    level === null ? null : { label: text('identities.level'), value: text('identities.levelOf', { level }) },
    organisation?.name == null ? null : { label: text('unit.name'), value: organisation.name },
    organisation?.creditCode == null
      ? null
      : { label: text('unit.creditCode'), value: organisation.creditCode },
  ];
  return (
    <section className="card">
      <h2>{text(`signIn.${kind}`)}</h2>
      <FactList
        facts={[
          { label: text('identities.portal'), value: portalName[locale] },
          { label: text('identities.loginName'), value: loginName },
          ...optional.filter((fact) => fact !== null),
          { label: text('identities.boundAt'), value: moment(boundAt) },
        ]}
      />
    </section>
  );
}
