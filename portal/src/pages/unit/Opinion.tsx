import { useText } from '../../i18n/use-text';

/** What the reviewer wrote. */
export function Opinion({ opinion }: { readonly opinion: string | null }) {
  const text = useText();
  if (opinion === null) return null;
  return (
    <div className="unit-opinion">
      <h3>{text('unit.opinion')}</h3>
      <p>{opinion}</p>
    </div>
  );
}
