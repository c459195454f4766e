import { ApiFailure } from '../../api/failure';

/** Whether what a page shows is not there any more, also where the page has shown it before. */
export function isGone(error: unknown): boolean {
  return error instanceof ApiFailure && error.status === 404;
}
