/**
 * A Content-Disposition (RFC 6266) with the name in RFC 8187 form, so that Chinese file names survive.
 *
 * @param name any file name; nothing in it can end the header or start another parameter
 */
export function disposition(kind: 'inline' | 'attachment', name: string): string {
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(/['()*]/g, percentEncoded);
  return `${kind}; filename*=UTF-8''${encoded}`;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
