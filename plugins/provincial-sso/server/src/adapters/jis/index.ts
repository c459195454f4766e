export { jisPortal } from './jis-portal';
