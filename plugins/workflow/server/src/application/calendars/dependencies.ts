import type { ActorNames, CalendarStore, Clock, UnitOfWork } from '../ports';

/** What the use cases around working calendars need of the world. */
export interface CalendarDependencies {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly names: ActorNames;
  readonly calendarStore: CalendarStore;
}
