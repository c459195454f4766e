import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { lookupQuery, type Asked } from '../../api/unit-queries';
import { FailureNotice } from '../../components/FailureNotice';
import { useText } from '../../i18n/use-text';
import { wantedIn, type Wanted } from '../../lib/unit-words';
import { useSettled } from '../../lib/use-settled';
import { LookupResult } from './LookupResult';

/** Long enough that a name is not asked for letter by letter: look-ups are limited (product.md section 3). */
const PAUSE_MILLISECONDS = 700;

function askedBy(wanted: Wanted): Asked | null {
  if (wanted.kind === 'name') return { name: wanted.text };
  return wanted.kind === 'code' ? { creditCode: wanted.text } : null;
}

/** Says while somebody types whether the unit is there already; the address keeps what was typed. */
export function UnitSearch() {
  const text = useText();
  const [search, setSearch] = useSearchParams();
  const [typed, setTyped] = useState(search.get('q') ?? '');
  const { settled, settle } = useSettled(typed, PAUSE_MILLISECONDS);
  const kept = search.get('q') ?? '';
  useEffect(() => {
    if (settled === kept) return;
    const next = settled.trim() === '' ? {} : { q: settled };
    setSearch(next, { replace: true, preventScrollReset: true });
  }, [settled, kept, setSearch]);
  return (
    <section className="card" aria-labelledby="unit-search">
      <h2 id="unit-search">{text('unit.search')}</h2>
      <form
        className="unit-search"
        onSubmit={(event) => {
          event.preventDefault();
          settle(typed);
        }}
      >
        <label htmlFor="unit-search-text">{text('unit.search.label')}</label>
        <Input
          id="unit-search-text"
          value={typed}
          maxLength={120}
          autoComplete="organization"
          aria-describedby="unit-search-hint"
          onChange={({ target }) => setTyped(target.value)}
        />
        <p id="unit-search-hint" className="page-note">
          {text('unit.search.hint')}
        </p>
      </form>
      <div aria-live="polite">
        <Found typed={typed} settled={settled} />
      </div>
    </section>
  );
}

function Found({ typed, settled }: { readonly typed: string; readonly settled: string }) {
  const text = useText();
  const wanted = wantedIn(typed);
  const asked = askedBy(wantedIn(settled));
  const { data, error, refetch } = useQuery({
    ...lookupQuery(asked ?? { name: '' }),
    enabled: asked !== null && typed === settled,
  });
  if (wanted.kind === 'nothing') return null;
  if (wanted.kind === 'part-of-code')
    return <p className="page-note">{text('unit.search.partOfCode', { length: wanted.length })}</p>;
  if (asked === null || typed !== settled) return <p className="page-note">{text('unit.search.busy')}</p>;
  if (data !== undefined) return <LookupResult asked={asked} found={data} />;
  if (error !== null) return <FailureNotice failure={error} onRetry={() => void refetch()} />;
  return <p className="page-note">{text('unit.search.busy')}</p>;
}
