import { readEnvironment, type Environment } from './read';

/** The environment of this process, read and checked once, when the configuration is loaded. */
export const environment: Environment = readEnvironment(process.env);
