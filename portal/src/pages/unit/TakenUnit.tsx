import type { ApiFailure } from '../../api/failure';
import type { UnitLookup } from '../../api/unit-queries';
import { FailureNotice } from '../../components/FailureNotice';
import { LookupResult } from './LookupResult';

/**
 * Why a registration was refused. Where somebody else was faster the refusal says what a look-up would (product.md
 * section 3), so the ways in are offered here as there.
 */
export function TakenUnit({ failure }: { readonly failure: ApiFailure }) {
  const unit = failure.code === 'UNIT_ALREADY_REGISTERED' ? (failure.details.unit as UnitLookup) : null;
  return (
    <>
      <FailureNotice failure={failure} hasFields />
      {unit !== null && unit.status !== 'unknown' && <LookupResult asked={{ name: '' }} found={unit} />}
    </>
  );
}
