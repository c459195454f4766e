import { Link } from 'react-router-dom';
import { Page } from '../components/Page';
import { useText } from '../i18n/use-text';

/** An address that leads nowhere. */
export function Component() {
  const text = useText();
  return (
    <div className="plain-page">
      <Page title={text('notFound.title')} lead={text('notFound.text')}>
        <div className="actions">
          <Link to="/" className="button button-first">
            {text('action.toHome')}
          </Link>
        </div>
      </Page>
    </div>
  );
}
