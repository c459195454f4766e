import { useNavigate, useSearchParams } from 'react-router-dom';
import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { meQuery, type Account } from '../../api/queries';
import { CASES_KEY } from '../../api/unit-queries';
import type { WriteHeaders } from '../../api/use-write';
import { DraftForm } from '../../components/DraftForm';
import { EvidenceField, referencesTo } from '../../components/EvidenceField';
import { useText } from '../../i18n/use-text';
import { orNull } from '../../lib/unit-words';
import type { DraftOfForm } from '../../lib/use-draft';
import { useMe } from '../centre/me-context';
import { useOwnDraft } from '../centre/use-own-draft';
import { ContactFields } from './ContactFields';
import { Later } from './Later';
import { LicenceFields } from './LicenceFields';
import { telling } from './news';
import {
  REGISTRATION_DRAFT,
  type RegistrationDraft,
  type RegistrationValues,
  type UnitBody,
} from './registration-draft';
import { TakenUnit } from './TakenUnit';

/** Nobody types their own name twice; the numbers are masked here, and so cannot be filled in. */
function beginning({ name, email, landline }: Account, asked: URLSearchParams): RegistrationValues {
  return {
    unit: {
      name: asked.get('name') ?? '',
      creditCode: asked.get('creditCode') ?? '',
      kind: 'enterprise',
      legalRepresentative: '',
      address: '',
      department: '',
      contactName: name ?? '',
      contactMobile: '',
      contactEmail: email ?? '',
      contactLandline: landline ?? '',
    },
    evidence: [],
  };
}

function submit({ unit, evidence }: RegistrationValues, headers: WriteHeaders) {
  const { contactName, contactMobile, contactEmail, contactLandline, ...licence } = unit;
  const data = {
    unit: {
      // The form asks for every field of the licence before it sends.
      ...(licence as UnitBody),
      contactName: orNull(contactName),
      contactMobile: orNull(contactMobile),
      contactEmail: orNull(contactEmail),
      contactLandline: orNull(contactLandline),
    },
    evidence: referencesTo(evidence),
  };
  return dataOf(api.POST('/api/unit-registrations', { body: { data }, headers }));
}

/** What was typed for this unit; a look-up for another one begins another registration. */
function useRegistrationDraft(asked: string): DraftOfForm<RegistrationValues> {
  const { found, keep, forget } = useOwnDraft<RegistrationDraft>(REGISTRATION_DRAFT);
  return {
    found: found?.asked === asked ? found.values : null,
    keep: (values) => keep({ asked, values }),
    forget,
  };
}

export function RegistrationForm() {
  const text = useText();
  const navigate = useNavigate();
  const { account } = useMe();
  const [asked] = useSearchParams();
  return (
    <section className="card">
      <DraftForm
        name="unit-registration"
        draft={useRegistrationDraft(asked.toString())}
        beginning={beginning(account, asked)}
        write={submit}
        changes={[meQuery.queryKey, CASES_KEY, ['unit-lookup']]}
        onDone={() => navigate('/centre/unit', telling('submitted'))}
        refusal={(failure) => <TakenUnit failure={failure} />}
        submit={text('unit.registration.submit')}
        beside={<Later />}
      >
        <h2>{text('unit.licence')}</h2>
        <LicenceFields at="unit" />
        <EvidenceField
          name="evidence"
          label={text('evidence.label')}
          extra={text('unit.evidence.hint')}
          required
        />
        <h2>{text('unit.contact')}</h2>
        <p className="page-note">{text('unit.contact.optional')}</p>
        <ContactFields at="unit" />
      </DraftForm>
    </section>
  );
}
