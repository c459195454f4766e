import { useNavigate } from 'react-router-dom';
import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { MY_UNIT_KEY, type UnitOfAdministrator } from '../../api/unit-queries';
import type { WriteHeaders } from '../../api/use-write';
import { DraftForm } from '../../components/DraftForm';
import { useText } from '../../i18n/use-text';
import { orNull } from '../../lib/unit-words';
import { useOwnDraft } from '../centre/use-own-draft';
import { ContactFields } from './ContactFields';
import { Later } from './Later';
import type { ContactValues } from './fields';
import { telling } from './news';

function save(values: ContactValues, headers: WriteHeaders) {
  const { contactName, contactMobile, contactEmail, contactLandline } = values;
  const data = {
    contactName: orNull(contactName),
    contactEmail: orNull(contactEmail),
    contactLandline: orNull(contactLandline),
    ...(contactMobile == null ? {} : { contactMobile: orNull(contactMobile) }),
  };
  return dataOf(api.PUT('/api/my-unit', { body: { data }, headers }));
}

const valuesOf = (unit: UnitOfAdministrator['unit']): ContactValues => ({
  contactName: unit.contactName ?? '',
  contactMobile: null,
  contactEmail: unit.contactEmail ?? '',
  contactLandline: unit.contactLandline ?? '',
});

/** How the unit is reached. */
export function ContactForm({ unit }: { readonly unit: UnitOfAdministrator['unit'] }) {
  const text = useText();
  const navigate = useNavigate();
  return (
    <section className="card">
      <DraftForm
        name="unit-contact"
        draft={useOwnDraft<ContactValues>(`unit-contact-${unit.documentId}`)}
        beginning={valuesOf(unit)}
        write={save}
        changes={[MY_UNIT_KEY]}
        onDone={() => navigate('/centre/unit', telling('saved'))}
        submit={text('action.save')}
        beside={<Later />}
      >
        <ContactFields maskedMobile={unit.contactMobile} />
      </DraftForm>
    </section>
  );
}
