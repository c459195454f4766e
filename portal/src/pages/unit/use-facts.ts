import type { Registration, UnitOfSubAccount } from '../../api/unit-queries';
import type { Fact } from '../../components/FactList';
import { useText, type Say } from '../../i18n/use-text';
import { CONTACT_FIELDS, LICENCE_FIELDS, type ContactField, type LicenceField } from './fields';
import { useDepartmentName } from './use-department-name';

type Licence = Pick<UnitOfSubAccount['unit'], LicenceField>;
type Contact = Pick<Registration['unit'], ContactField>;

const isOneOf = <Name extends string>(names: readonly Name[], name: string): name is Name =>
  names.some((one) => one === name);

/** What a field is called, also in a list of fields to correct. */
export function fieldLabel(field: string, text: Say): string {
  if (isOneOf(LICENCE_FIELDS, field) || isOneOf(CONTACT_FIELDS, field)) return text(`unit.${field}`);
  return field === 'evidence' ? text('evidence.label') : field;
}

/** The fields of a unit as people read them. */
export function useFacts() {
  const text = useText();
  const departmentName = useDepartmentName();
  const none = text('state.none');
  const shown = (licence: Licence, field: LicenceField): string => {
    if (field === 'kind') return text(`unit.kind.${licence.kind}`);
    if (field === 'department') return departmentName(licence.department) ?? none;
    return licence[field] ?? none;
  };
  return {
    shown,
    licence: (licence: Licence, wanted: (field: string) => boolean = () => true): readonly Fact[] =>
      LICENCE_FIELDS.filter(wanted).map((field) => ({
        label: text(`unit.${field}`),
        value: shown(licence, field),
      })),
    contact: (contact: Contact, wanted: (field: string) => boolean = () => true): readonly Fact[] =>
      CONTACT_FIELDS.filter(wanted).map((field) => ({
        label: text(`unit.${field}`),
        value: contact[field] ?? none,
      })),
  };
}
