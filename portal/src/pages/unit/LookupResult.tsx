import { Link } from 'react-router-dom';
import type { Asked, UnitLookup } from '../../api/unit-queries';
import { FactList } from '../../components/FactList';
import { Notice } from '../../components/Notice';
import { useText } from '../../i18n/use-text';

interface Props {
  readonly asked: Asked;
  readonly found: UnitLookup;
}

/** The three answers of a look-up, each with what can be done now (product.md section 3). */
export function LookupResult({ asked, found }: Props) {
  const text = useText();
  const name = found.name ?? Object.values(asked).join('');
  switch (found.status) {
    case 'unknown':
      return (
        <Notice
          title={text('unit.unknown', { name })}
          actions={
            <Link
              className="button button-first"
              to={`/centre/unit/registration?${new URLSearchParams({ ...asked }).toString()}`}
            >
              {text('unit.register')}
            </Link>
          }
        >
          {text('unit.unknown.text')}
        </Notice>
      );
    case 'under-review':
      return (
        <Notice kind="warning" title={text('unit.underReview', { name })}>
          {text('unit.underReview.text')}
        </Notice>
      );
    case 'registered':
      return <RegisteredUnit found={found} />;
  }
}

/** Who runs it, masked, and the two ways in. */
function RegisteredUnit({ found }: { readonly found: UnitLookup }) {
  const text = useText();
  const { documentId = '', name = '', district, administrator } = found;
  const none = text('state.none');
  const kinds = administrator?.boundIdentityKinds.map((kind) => text(`unit.identity.${kind}`)) ?? [];
  const query = new URLSearchParams({ unit: documentId }).toString();
  return (
    <>
      <Notice kind="warning" title={text('unit.registered', { name })}>
        {text('unit.registered.text')}
      </Notice>
      <FactList
        facts={[
          { label: text('unit.name'), value: name },
          { label: text('unit.district'), value: district ?? none },
          ...(administrator == null
            ? [{ label: text('unit.administrator'), value: text('unit.administrator.none') }]
            : [
                { label: text('unit.administrator'), value: administrator.name ?? none },
                { label: text('unit.administrator.mobile'), value: administrator.mobile ?? none },
                {
                  label: text('unit.administrator.bound'),
                  value: kinds.length === 0 ? text('unit.identity.none') : kinds.join(text('list.and')),
                },
              ]),
        ]}
      />
      <div className="choices">
        <Link className="choice" to={`/centre/sub-account-requests/new?${query}`}>
          <strong>{text('unit.join')}</strong>
          <span>{text('unit.join.text')}</span>
        </Link>
        <Link className="choice" to={`/centre/appeals/new?${query}`}>
          <strong>{text('unit.appeal')}</strong>
          <span>{text('unit.appeal.text')}</span>
        </Link>
      </div>
    </>
  );
}
