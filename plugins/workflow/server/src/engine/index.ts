/** The engine's one door (design.md, "Rooms"): load, check, step. No Strapi, no SQL, no clock. */
export * from './types';
export { compileDiagram, loadDiagram, type Compilation } from './compile';
export { openCase } from './session';
export { EngineError, type EngineErrorCode } from './errors';
export { checkExpression, evaluate } from './expressions';
export type { ExpressionTrouble } from './feel/guard';
