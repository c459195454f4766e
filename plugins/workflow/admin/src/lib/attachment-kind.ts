export type AttachmentKind = 'image' | 'pdf' | 'other';

const IMAGES: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp'];

/**
 * How evidence may be shown. Only these types are ever opened in the browser: what a stranger has
 * uploaded would otherwise run in the panel's origin (HTML, SVG). Everything else is downloaded.
 */
export function attachmentKind(mime: string): AttachmentKind {
  const type = (mime.split(';')[0] ?? '').trim().toLowerCase();
  if (IMAGES.includes(type)) return 'image';
  return type === 'application/pdf' ? 'pdf' : 'other';
}

/** A size for people: at most one decimal. */
export function readableSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  if (kilobytes < 1024) return `${Math.round(kilobytes)} KB`;
  return `${(kilobytes / 1024).toFixed(1)} MB`;
}
