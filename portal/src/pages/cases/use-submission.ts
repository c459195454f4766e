import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { isSubmission } from './submission';

/** Whether the case has just been handed in; told once, and not again after a reload or a way back. */
export function useSubmission(): boolean {
  const isNew = isSubmission(useLocation().state);
  useEffect(() => {
    if (isNew) history.replaceState({ ...(history.state as object), usr: null }, '');
  }, [isNew]);
  return isNew;
}
