import { useCallback } from 'react';
import { useIntl } from 'react-intl';

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

/** How large a file is, as people write it. */
export function useSize(): (bytes: number) => string {
  const intl = useIntl();
  return useCallback(
    (bytes) =>
      bytes < MEGABYTE
        ? `${intl.formatNumber(Math.max(1, Math.round(bytes / KILOBYTE)))} KB`
        : `${intl.formatNumber(bytes / MEGABYTE, { maximumFractionDigits: 1 })} MB`,
    [intl],
  );
}
