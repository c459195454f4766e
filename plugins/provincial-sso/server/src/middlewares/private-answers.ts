interface Context {
  set(headers: Readonly<Record<string, string>>): void;
}

/** Nothing of a sign-in is kept by a browser or told to the next page (product.md section 2). */
export default () =>
  async (context: Context, next: () => Promise<unknown>): Promise<void> => {
    context.set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
    await next();
  };
