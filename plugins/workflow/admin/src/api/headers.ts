/** The server answers in the panel's language, which need not be the browser's. */
export function headers(extra: Record<string, string> = {}): { headers: Record<string, string> } {
  return { headers: { 'Accept-Language': document.documentElement.lang || 'zh-Hans', ...extra } };
}
