import { environment } from './environment';

export default { level: environment.LOG_LEVEL };
