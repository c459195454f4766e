/** The engine's one door (design.md, "Rooms"): load, check, step. No Strapi, no SQL, no clock. */
export * from './types';
export { compileDiagram, loadDiagram, namedAssignees } from './compile';
export { openCase } from './session';
export { migrate, type MigrationObstacle } from './migrate';
export { EngineError } from './errors';
export { checkExpression, evaluate, readExpression } from './expressions';
export { compareDiagrams } from './compare/compare';
export { identifyDiagram, type DiagramIdentity } from './identify';
export { troubleText } from './feel/trouble-text';
