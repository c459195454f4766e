import { useText } from '../i18n/use-text';

/** Holds the place of what is on its way. */
export function Loading() {
  const text = useText();
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{text('state.loading')}</span>
      <span className="loading-line" aria-hidden="true" />
      <span className="loading-line" aria-hidden="true" />
      <span className="loading-line" aria-hidden="true" />
    </div>
  );
}
