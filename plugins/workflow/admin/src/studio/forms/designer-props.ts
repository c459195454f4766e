import type { FormModel, FormStep } from './form-model';
import type { SubjectField } from '../../../../contracts';

/** What the studio hands to the form designer. */
export interface DesignerProps {
  readonly form: FormModel;
  readonly steps: readonly FormStep[];
  /** The fields of the entry that cases are about. */
  readonly subjectFields: readonly SubjectField[];
  readonly onChange: (form: FormModel) => void;
}
