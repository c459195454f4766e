/** The form designer, for the studio to mount beside its modeler. */
export { FormDesigner } from './FormDesigner';
export { readForm, readSteps } from './read-form';
export { writeForm } from './write-form';
export { subjectOf } from './subject-of';
