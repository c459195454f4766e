/**
 * Whose token it is. Only to notice that another person signed in, in another tab; whether a token counts is
 * the server's to say.
 *
 * @returns null for what is no token
 */
export function ownerOf(token: string): string | null {
  const [, payload = ''] = token.split('.');
  try {
    const text = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
    const { userId } = JSON.parse(text) as { readonly userId?: unknown };
    return typeof userId === 'string' || typeof userId === 'number' ? String(userId) : null;
  } catch {
    return null;
  }
}
