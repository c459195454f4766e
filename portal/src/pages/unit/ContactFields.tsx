import { Form, Input } from 'antd';
import { useText } from '../../i18n/use-text';
import { CONTACT_FIELDS, type ContactField } from './fields';
import { MaskedMobile } from './MaskedMobile';

interface Props {
  /** Where the fields stand in the body below `data`; at its top where nothing is said. */
  readonly at?: 'unit';
  readonly isOpen?: (field: ContactField) => boolean;
  /** The mobile that is kept, as the server shows it. */
  readonly maskedMobile?: string | null;
}

const INPUT = {
  contactName: { autoComplete: 'name', maxLength: 50 },
  contactEmail: { autoComplete: 'email', inputMode: 'email', type: 'email', maxLength: 320 },
  contactLandline: { autoComplete: 'off', inputMode: 'tel', maxLength: 40 },
} as const;

/** How to reach the unit; all of it may stay empty. */
export function ContactFields({ at, isOpen = () => true, maskedMobile = null }: Props) {
  const text = useText();
  return CONTACT_FIELDS.filter(isOpen).map((field) => (
    <Form.Item
      key={field}
      name={at === undefined ? field : [at, field]}
      label={text(`unit.${field}`)}
      extra={field === 'contactLandline' ? text('profile.landline.hint') : null}
    >
      {field === 'contactMobile' ? <MaskedMobile masked={maskedMobile} /> : <Input {...INPUT[field]} />}
    </Form.Item>
  ));
}
