/** Everything that the use cases need of the world; adapters provide it, fakes exist for nothing else. */
export * from './cases';
export * from './messages';
export * from './rehearsal';
export * from './requests';
export * from './scenarios';
export * from './studio';
export * from './words';
export * from './world';
export type { Contact, Sealer } from '../../../../contracts';
export type { WorkingCalendar } from '../../domain/working-calendar';
