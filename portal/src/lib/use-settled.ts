import { useEffect, useState } from 'react';

/** What is typed, once nobody has typed for a while. */
export function useSettled(typed: string, milliseconds: number) {
  const [settled, settle] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => settle(typed), milliseconds);
    return () => clearTimeout(timer);
  }, [typed, milliseconds]);
  return { settled, settle };
}
