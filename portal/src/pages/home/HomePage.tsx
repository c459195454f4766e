import { Link } from 'react-router-dom';
import { useSession } from '../../app/use-session';
import { usePageTop } from '../../components/use-page-top';
import { useText } from '../../i18n/use-text';
import { Questions } from './Questions';

const SERVICES = ['register', 'appeal', 'join', 'unit', 'members'] as const;
const STEPS = ['signIn', 'profile', 'unit', 'review'] as const;

/**
 * The service hall (办事大厅) with the entry for enterprises. The build also draws it into the page that the
 * server hands out, so it is there before any script has run; it needs no data and no form.
 */
export function HomePage() {
  const text = useText();
  const isOpen = useSession() === 'open';
  const heading = usePageTop(text('home.titleOfTab'));
  return (
    <div className="home">
      <section className="hero">
        <h1 ref={heading} tabIndex={-1}>
          {text('home.title')}
        </h1>
        <p>{text('home.lead')}</p>
        <p className="actions">
          <Link to={isOpen ? '/centre' : '/sign-in'} className="button button-first">
            {text(isOpen ? 'home.toCentre' : 'home.entry')}
          </Link>
        </p>
        <p className="hero-note">{text('home.entry.note')}</p>
      </section>
      <section className="home-part" aria-labelledby="services">
        <h2 id="services">{text('home.services')}</h2>
        <ul className="services">
          {SERVICES.map((service) => (
            <li key={service} className="card">
              <h3>{text(`home.service.${service}`)}</h3>
              <p>{text(`home.service.${service}.text`)}</p>
            </li>
          ))}
        </ul>
      </section>
      <section className="home-part" aria-labelledby="steps">
        <h2 id="steps">{text('home.steps')}</h2>
        <ol className="steps">
          {STEPS.map((step) => (
            <li key={step}>
              <strong>{text(`home.step.${step}`)}</strong>
              <span>{text(`home.step.${step}.text`)}</span>
            </li>
          ))}
        </ol>
      </section>
      <Questions />
    </div>
  );
}
