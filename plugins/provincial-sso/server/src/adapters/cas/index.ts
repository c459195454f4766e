export { casPortal } from './cas-portal';
