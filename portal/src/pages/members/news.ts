import { newsOf } from '../../lib/news';

/** What a page about sub-accounts tells on the page that follows. */
export const MEMBERS_NEWS = newsOf(['saved', 'removed', 'invited', 'decided']);

export const { telling } = MEMBERS_NEWS;
