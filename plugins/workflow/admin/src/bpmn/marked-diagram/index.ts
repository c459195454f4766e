export { useMarkedDiagram, type Mark } from './use-marked-diagram';
