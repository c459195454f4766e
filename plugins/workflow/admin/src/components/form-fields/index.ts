export { FieldInput, fieldId } from './FieldInput';
