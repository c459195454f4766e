import { useRouteError } from 'react-router-dom';
import { ApiFailure } from '../api/failure';
import { failureWords } from '../components/failure-words';
import { Notice } from '../components/Notice';
import { Page } from '../components/Page';
import { useText } from '../i18n/use-text';

/** A page that could not be loaded or broke: says so, and loads it anew. */
export function Broken() {
  const text = useText();
  const error = useRouteError();
  const known = error instanceof ApiFailure ? failureWords(error, text) : null;
  return (
    <div className="plain-page">
      <Page title={text('broken.title')}>
        <Notice
          kind="failure"
          title={known?.message ?? text('broken.text')}
          actions={
            <button type="button" className="button button-first" onClick={() => location.reload()}>
              {text('action.reload')}
            </button>
          }
        >
          {known?.advice ?? undefined}
        </Notice>
      </Page>
    </div>
  );
}
