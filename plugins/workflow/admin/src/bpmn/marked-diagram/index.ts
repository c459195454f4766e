export { useMarkedDiagram } from './use-marked-diagram';
