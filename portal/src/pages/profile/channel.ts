/** What of an account is proved by a code before it counts (product.md section 3). */
export type Channel = 'mobile' | 'email';
