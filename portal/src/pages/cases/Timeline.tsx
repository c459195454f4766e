import type { TimelineEntry } from '../../api/case-queries';
import { useLocale, useMoment, useText } from '../../i18n/use-text';
import { correctionLabel } from './field-labels';

/** How a case came to where it is, newest last. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const text = useText();
  if (entries.length === 0) return null;
  return (
    <section className="card" aria-labelledby="case-timeline">
      <h2 id="case-timeline">{text('case.timeline')}</h2>
      <ol className="timeline">
        {entries.map((entry) => (
          <Entry key={entry.sequence} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry }: { readonly entry: TimelineEntry }) {
  const text = useText();
  const locale = useLocale();
  const moment = useMoment();
  const { at, type, label, actorName, comment, fieldsToCorrect, fields } = entry;
  // Whoever did the step before has brought this one about, and has nothing to do with it.
  const person = type === 'task-created' ? null : actorName;
  const toCorrect = fieldsToCorrect.map((field) => correctionLabel(field, text)).join(text('list.and'));
  return (
    <li>
      <p>
        <strong>{label[locale]}</strong>
        {person !== null && <span className="page-note"> {person}</span>}
      </p>
      <p className="page-note">
        <time dateTime={at}>{moment(at)}</time>
      </p>
      {comment !== null && <p className="timeline-comment">{text('case.opinionOf', { opinion: comment })}</p>}
      {toCorrect !== '' && <p>{text('case.toCorrect', { fields: toCorrect })}</p>}
      {fields.map((field) => (
        <p key={field.name}>{`${field.label[locale]}${text('list.colon')}${field.text[locale]}`}</p>
      ))}
    </li>
  );
}
