/** What the page of a sub-account has just done, told on that page. */
export type Deed = 'disable' | 'enable' | 'unbind' | 'promote';
