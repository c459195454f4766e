export { GraphileJobQueue } from './graphile-job-queue';
export { startJobRunner, type JobHandlers, type JobRunnerOptions } from './job-runner';
export { prepareJobTables } from './job-tables';
