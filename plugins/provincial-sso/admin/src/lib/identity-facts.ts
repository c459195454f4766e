import type { IdentityView } from '../../../contracts';
import type { Texts } from '../api/use-texts';

interface Fact {
  readonly name: 'loginName' | 'name' | 'mobile' | 'level' | 'unit' | 'creditCode' | 'boundAt';
  readonly value: string;
}

/** What is shown of an identity: a level for a person, a unit for a legal person. */
export function identityFacts(identity: IdentityView, { t, exactTime }: Texts): readonly Fact[] {
  const { loginName, name, mobile, level, organisation, boundAt } = identity;
  const ofKind: readonly Fact[] = organisation
    ? [
        { name: 'unit', value: organisation.name ?? t('none') },
        { name: 'creditCode', value: organisation.creditCode ?? t('none') },
      ]
    : [{ name: 'level', value: level === null ? t('none') : t('level', { level }) }];
  return [
    { name: 'loginName', value: loginName },
    { name: 'name', value: name ?? t('none') },
    { name: 'mobile', value: mobile ?? t('none') },
    ...ofKind,
    { name: 'boundAt', value: exactTime(boundAt) },
  ];
}
