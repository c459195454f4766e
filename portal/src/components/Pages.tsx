import { Link, useSearchParams } from 'react-router-dom';
import { useText } from '../i18n/use-text';

interface Props {
  readonly page: number;
  readonly count: number;
}

/** The way through the pages of a list; the page stands in the address as `page`. */
export function Pages({ page, count }: Props) {
  const text = useText();
  const [search] = useSearchParams();
  if (count <= 1 && page === 1) return null;
  const to = (wanted: number) => {
    const next = new URLSearchParams(search);
    next.set('page', String(wanted));
    return `?${next.toString()}`;
  };
  return (
    <nav className="pages" aria-label={text('pages.label')}>
      {page > 1 && (
        <Link className="button" to={to(Math.min(page - 1, Math.max(count, 1)))}>
          {text('pages.previous')}
        </Link>
      )}
      <span aria-current="page">{text('pages.where', { page, count })}</span>
      {page < count && (
        <Link className="button" to={to(page + 1)}>
          {text('pages.next')}
        </Link>
      )}
    </nav>
  );
}
