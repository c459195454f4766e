import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, Navigate, useSearchParams } from 'react-router-dom';
import { foundUnitQuery } from '../../api/case-queries';
import type { UnitLookup } from '../../api/unit-queries';
import { FactList } from '../../components/FactList';
import { Notice } from '../../components/Notice';
import { QueryState } from '../../components/QueryState';
import { useText } from '../../i18n/use-text';
import { useOnArrival } from '../../lib/use-on-arrival';
import { useMe } from '../centre/me-context';
import { OpenCaseNotice } from './OpenCaseNotice';

/**
 * The unit that a look-up has led here with, `?unit=<documentId>`: who it is, and below it what is asked of it.
 *
 * @param children the form, for the unit's documentId
 */
export function FoundUnit({ children }: { readonly children: (unitId: string) => ReactNode }) {
  const [search] = useSearchParams();
  const unitId = search.get('unit') ?? '';
  const openCase = useOnArrival(useMe().openCase);
  if (unitId === '') return <Navigate to="/centre/unit" replace />;
  if (openCase !== null) return <OpenCaseNotice openCase={openCase} />;
  return <LookedUp unitId={unitId}>{children(unitId)}</LookedUp>;
}

function LookedUp({ unitId, children }: { readonly unitId: string; readonly children: ReactNode }) {
  const text = useText();
  const found = useQuery(foundUnitQuery(unitId));
  return (
    <QueryState query={found}>
      {(unit) =>
        unit.status === 'registered' ? (
          <>
            <section className="card">
              <h2>{unit.name}</h2>
              <UnitFacts unit={unit} />
            </section>
            {children}
          </>
        ) : (
          <Notice
            kind="warning"
            title={text('foundUnit.gone')}
            actions={
              <Link className="button" to="/centre/unit">
                {text('foundUnit.search')}
              </Link>
            }
          />
        )
      }
    </QueryState>
  );
}

function UnitFacts({ unit: { district, administrator } }: { readonly unit: UnitLookup }) {
  const text = useText();
  const none = text('state.none');
  return (
    <FactList
      facts={[
        { label: text('unit.district'), value: district ?? none },
        {
          label: text('unit.administrator'),
          value:
            administrator == null
              ? text('unit.administrator.none')
              : [administrator.name, administrator.mobile].filter(Boolean).join(' '),
        },
      ]}
    />
  );
}
