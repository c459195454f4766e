import { Link, useLocation } from 'react-router-dom';
import type { ToDo } from '../../api/case-queries';
import { useMoment, useText } from '../../i18n/use-text';
import { useWaitingRequests } from '../members/use-waiting-requests';
import { useMe } from './me-context';

const PLACES: Readonly<Record<ToDo['kind'], string>> = {
  'answer-appeal': '/centre/appeals',
  'answer-promotion': '/centre/promotions',
};

/** What others wait for from the person, on every page like their own next step. */
export function ToDos() {
  const { toDo } = useMe();
  return (
    <>
      {toDo.map((one) => (
        <Waiting key={one.documentId} one={one} />
      ))}
      <WaitingRequests />
    </>
  );
}

/** Requests to become a sub-account are the administrator's to decide. */
function WaitingRequests() {
  const text = useText();
  const count = useWaitingRequests();
  const { pathname } = useLocation();
  if (count === 0 || pathname.startsWith('/centre/members')) return null;
  return (
    <Waited
      id="waiting-requests"
      label={text('toDo.requests.label')}
      title={text('toDo.requests', { count })}
      note={text('toDo.requests.text')}
      path="/centre/members/requests"
      go={text('toDo.requests.go')}
    />
  );
}

function Waiting({ one: { kind, documentId, unitName, until } }: { readonly one: ToDo }) {
  const text = useText();
  const moment = useMoment();
  return (
    <Waited
      id={`to-do-${documentId}`}
      label={text('toDo.label')}
      title={text(`toDo.${kind}`, { unit: unitName })}
      note={text('toDo.until', { at: moment(until) })}
      path={`${PLACES[kind]}/${documentId}`}
      go={text(`toDo.${kind}.go`)}
    />
  );
}

interface WaitedProps {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly note: string;
  /** Where it is done; who is there already needs no way to it. */
  readonly path: string;
  readonly go: string;
}

function Waited({ id, label, title, note, path, go }: WaitedProps) {
  const { pathname } = useLocation();
  return (
    <section className="next-step" aria-labelledby={id}>
      <p className="next-step-label">{label}</p>
      <div>
        <p className="next-step-title" id={id}>
          {title}
        </p>
        <p className="next-step-text">{note}</p>
        {path !== pathname && (
          <div className="actions">
            <Link to={path} className="button button-first">
              {go}
            </Link>
          </div>
        )}
      </div>
    </section>
  );
}
