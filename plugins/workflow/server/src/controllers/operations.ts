import { z } from 'zod';
import { workflowError } from '../../../contracts';
import { advanceClock } from '../application/operations/advance-clock';
import { incidentView, retryIncident } from '../application/operations/incidents';
import { documentIdOf, parse } from '../http/parse';
import { changes, reads, type GetContainer } from './handlers';

const incidentQuery = z.object({ state: z.enum(['open', 'resolved']).default('open') });
const DAY = 86_400_000;
const clockBody = z.strictObject({
  data: z.strictObject({
    milliseconds: z
      .int()
      .min(1)
      .max(366 * DAY),
  }),
});

/** What operators do: incidents, and the test clock where configuration has one. */
export function operationsController(container: GetContainer) {
  return {
    incidents: reads(container, 'admin', async ({ stepping }, _actor, context) => {
      const { state } = parse(incidentQuery, context.query);
      return { data: (await stepping.incidents.list(state)).map(incidentView) };
    }),
    retryIncident: changes(container, 'admin', async ({ stepping }, actor, context) => ({
      data: await retryIncident(stepping, documentIdOf(context.params.id), actor),
    })),
    clock: reads(container, 'admin', ({ testClock, stepping }) => {
      if (!testClock) throw workflowError('NOT_FOUND');
      return Promise.resolve({ data: { now: stepping.clock.now() } });
    }),
    advanceClock: changes(container, 'admin', async ({ testClock, stepping }, _actor, context) => {
      if (!testClock) throw workflowError('NOT_FOUND');
      const { milliseconds } = parse(clockBody, context.request.body).data;
      return { data: { now: await advanceClock(stepping, testClock, milliseconds) } };
    }),
  };
}
