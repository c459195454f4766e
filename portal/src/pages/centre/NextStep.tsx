import { Link, useLocation } from 'react-router-dom';
import type { Me } from '../../api/queries';
import { NEXT_STEP_PATHS } from '../../app/rooms';
import { useText } from '../../i18n/use-text';
import { useWaitingRequests } from '../members/use-waiting-requests';
import { casePath } from '../unit/case-path';
import { useMe } from './me-context';
import { RaiseLevel } from './RaiseLevel';

/** What to do next, on every page of the personal centre (product.md section 3). */
export function NextStep() {
  const text = useText();
  const { nextStep, openCase, toDo } = useMe();
  const waiting = useWaitingRequests();
  const { pathname } = useLocation();
  const path = pathOf(nextStep, openCase);
  const isThere = [path, openCase && casePath(openCase)].some(
    (one) => one !== null && `${pathname}/`.startsWith(`${one}/`),
  );
  const label = nextStep === 'await-review' ? 'unit.toCase' : (`nextStep.${nextStep}` as const);
  // Nobody is done as long as others wait for their answer.
  if (nextStep === 'done' && (toDo.length > 0 || waiting > 0)) return null;
  return (
    <section className="next-step" aria-labelledby="next-step" data-step={nextStep}>
      <p className="next-step-label" id="next-step">
        {text('nextStep.label')}
      </p>
      <div>
        <p className="next-step-title" role="status">
          {text(`nextStep.${nextStep}`)}
        </p>
        <p className="next-step-text">
          {openCase === null
            ? text(`nextStep.${nextStep}.text`)
            : text('nextStep.ofCase', { status: openCase.statusLabel, unit: openCase.unitName })}
        </p>
        {nextStep === 'upgrade-level' && <RaiseLevel />}
        {path !== null && !isThere && (
          <div className="actions">
            <Link to={path} className="button button-first">
              {text(label)}
            </Link>
          </div>
        )}
      </div>
    </section>
  );
}

/** Registrations and changes are shown with their unit, disputes and requests on pages of their own. */
function pathOf(nextStep: Me['nextStep'], openCase: Me['openCase']): string | null {
  const isOfUnit = openCase?.kind === 'unit-registration' || openCase?.kind === 'business-info-change';
  return openCase === null || isOfUnit ? NEXT_STEP_PATHS[nextStep] : casePath(openCase);
}
