/** The engine's one door (design.md, "Rooms"): load, check, step. No Strapi, no SQL, no clock. */
export * from './types';
export { compileDiagram, loadDiagram, namedAssignees } from './compile';
export { openCase } from './session';
export { EngineError } from './errors';
export { checkExpression, evaluate, readExpression, type ExpressionReading } from './expressions';
export { compareDiagrams } from './compare/compare';
export { identifyDiagram, type DiagramIdentity } from './identify';
export { troubleText, type ExpressionTrouble } from './feel/trouble-text';
