import { newsOf } from '../../lib/news';

/** What a page of the unit tells on the page that follows. */
export const UNIT_NEWS = newsOf(['submitted', 'corrected', 'withdrawn', 'saved', 'change-submitted', 'left']);

export const { telling } = UNIT_NEWS;
