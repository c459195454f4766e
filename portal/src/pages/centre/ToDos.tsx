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
    <section className="next-step" aria-labelledby="waiting-requests">
      <p className="next-step-label">{text('toDo.requests.label')}</p>
      <div>
        <p className="next-step-title" id="waiting-requests">
          {text('toDo.requests', { count })}
        </p>
        <p className="next-step-text">{text('toDo.requests.text')}</p>
        <div className="actions">
          <Link to="/centre/members/requests" className="button button-first">
            {text('toDo.requests.go')}
          </Link>
        </div>
      </div>
    </section>
  );
}

function Waiting({ one: { kind, documentId, unitName, until } }: { readonly one: ToDo }) {
  const text = useText();
  const moment = useMoment();
  const { pathname } = useLocation();
  const path = `${PLACES[kind]}/${documentId}`;
  return (
    <section className="next-step" aria-labelledby={`to-do-${documentId}`}>
      <p className="next-step-label">{text('toDo.label')}</p>
      <div>
        <p className="next-step-title" id={`to-do-${documentId}`}>
          {text(`toDo.${kind}`, { unit: unitName })}
        </p>
        <p className="next-step-text">{text('toDo.until', { at: moment(until) })}</p>
        {path !== pathname && (
          <div className="actions">
            <Link to={path} className="button button-first">
              {text(`toDo.${kind}.go`)}
            </Link>
          </div>
        )}
      </div>
    </section>
  );
}
