import { Link, useLocation } from 'react-router-dom';
import { NEXT_STEP_PATHS } from '../../app/rooms';
import { useText } from '../../i18n/use-text';
import { useMe } from './me-context';
import { RaiseLevel } from './RaiseLevel';

/** What to do next, on every page of the personal centre (product.md section 3). */
export function NextStep() {
  const text = useText();
  const { nextStep, openCase } = useMe();
  const { pathname } = useLocation();
  const path = NEXT_STEP_PATHS[nextStep];
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
        {path !== null && !`${pathname}/`.startsWith(`${path}/`) && (
          <div className="actions">
            <Link to={path} className="button button-first">
              {text(`nextStep.${nextStep}`)}
            </Link>
          </div>
        )}
      </div>
    </section>
  );
}
