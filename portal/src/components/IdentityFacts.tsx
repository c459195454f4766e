import type { Identity } from '../api/queries';
import { useLocale, useMoment, useText } from '../i18n/use-text';
import { FactList, type Fact } from './FactList';

/** A login at the province's portal that opens an account, masked as the server shows it. */
export function IdentityFacts({ identity }: { readonly identity: Identity }) {
  const text = useText();
  const locale = useLocale();
  const moment = useMoment();
  const { portalName, loginName, name, mobile, level, organisation, boundAt } = identity;
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
    <FactList
      facts={[
        { label: text('identities.portal'), value: portalName[locale] },
        { label: text('identities.loginName'), value: loginName },
        ...optional.filter((fact) => fact !== null),
        { label: text('identities.boundAt'), value: moment(boundAt) },
      ]}
    />
  );
}
