import { useEffect, useState } from 'react';

const SECOND = 1000;

/** @returns whole seconds until then; 0 once it is over and when there is nothing to wait for */
export function secondsUntil(until: number | null, now: number): number {
  return until === null ? 0 : Math.max(0, Math.ceil((until - now) / SECOND));
}

/** Counts down to a moment. @param until in milliseconds since 1970; null for nothing to wait for */
export function useCountdown(until: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (until === null) return undefined;
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, SECOND);
    return () => clearInterval(timer);
  }, [until]);
  return secondsUntil(until, now);
}
