import { Link } from 'react-router-dom';
import { FactList, type Fact } from '../../components/FactList';
import { Page } from '../../components/Page';
import { useText } from '../../i18n/use-text';
import { useMe } from './me-context';

/** The first page of the personal centre: who one is here, and for which unit. */
export function Component() {
  const text = useText();
  const { account, membership, gate } = useMe();
  const none = text('state.none');
  const own: readonly Fact[] = [
    { label: text('account.username'), value: account.username },
    { label: text('account.name'), value: account.name ?? none },
    { label: text('account.mobile'), value: account.mobile ?? none },
    { label: text('account.email'), value: account.email ?? none },
  ];
  return (
    <Page title={text('menu.centre')}>
      <section className="card">
        <h2>{text('overview.account')}</h2>
        <FactList facts={own} />
        <Link to="/centre/profile">{text('overview.toProfile')}</Link>
      </section>
      <section className="card">
        <h2>{text('overview.unit')}</h2>
        {membership === null ? (
          <p>{text('overview.noUnit')}</p>
        ) : (
          <FactList
            facts={[
              { label: text('unit.name'), value: membership.unit.name },
              { label: text('unit.creditCode'), value: membership.unit.creditCode },
              { label: text('unit.role'), value: text(`unit.role.${membership.role}`) },
            ]}
          />
        )}
        {!gate.restricted && (
          <Link to="/centre/unit">
            {text(membership === null ? 'nextStep.bind-unit' : 'overview.toUnit')}
          </Link>
        )}
      </section>
    </Page>
  );
}
