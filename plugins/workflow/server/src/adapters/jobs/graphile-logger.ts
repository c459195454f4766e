import { Logger as GraphileLogger } from 'graphile-worker';
import type { Logger } from '../../application/ports';

/** Passes on what Graphile warns of; its reports of every job that went well stay out of the log. */
export function graphileLogger(logger: Logger): GraphileLogger {
  return new GraphileLogger(() => (level, message) => {
    const name: string = level;
    if (name === 'error') logger.error(message);
    else if (name === 'warning') logger.warn(message);
  });
}
