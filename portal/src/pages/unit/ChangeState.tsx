import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { changeQuery, type Change } from '../../api/unit-queries';
import { EvidenceList } from '../../components/EvidenceList';
import { QueryState } from '../../components/QueryState';
import { useText } from '../../i18n/use-text';
import { CaseCard } from './CaseCard';
import { LICENCE_FIELDS } from './fields';
import { useFacts } from './use-facts';

interface Props {
  readonly id: string;
}

/** A change of the registration data: how it stands, and what it would make of what is in force. */
export function ChangeState({ id }: Props) {
  const change = useQuery(changeQuery(id));
  return <QueryState query={change}>{(data) => <Shown change={data} />}</QueryState>;
}

function Shown({ change }: { readonly change: Change }) {
  const text = useText();
  const { documentId, status, evidence } = change;
  return (
    <CaseCard
      title={text('unit.change')}
      kind="business-info-change"
      entry={change}
      withdraw={(headers) =>
        dataOf(
          api.POST('/api/business-info-changes/{id}/withdraw', {
            params: { path: { id: documentId } },
            headers,
          }),
        )
      }
    >
      <p>{text(status === 'rejected' ? 'unit.change.rejected' : 'unit.change.stays')}</p>
      <Comparison change={change} />
      <EvidenceList files={evidence} />
    </CaseCard>
  );
}

/** What was in force when it was handed in, beside what shall take its place. */
export function Comparison({ change: { before, changes } }: { readonly change: Change }) {
  const text = useText();
  const { shown } = useFacts();
  const after = { ...before, ...changes };
  return (
    <table className="comparison">
      <thead>
        <tr>
          <th scope="col">{text('unit.compare.field')}</th>
          <th scope="col">{text('unit.compare.before')}</th>
          <th scope="col">{text('unit.compare.after')}</th>
        </tr>
      </thead>
      <tbody>
        {LICENCE_FIELDS.filter((field) => field in changes).map((field) => (
          <tr key={field}>
            <th scope="row">{text(`unit.${field}`)}</th>
            <td>{shown(before, field)}</td>
            <td>{shown(after, field)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
