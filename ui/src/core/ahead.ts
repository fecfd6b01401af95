// What the shell asked the core for before the scripts of the page were there; each answer is taken once.
import type { Reply } from './reply';

declare global {
  interface Window {
    /** Answers that are on their way, by command; put there by `ASKED_AHEAD` in `windows.rs`. */
    setbackAhead?: Record<string, Promise<unknown>>;
  }
}

/** The answer that was asked for ahead; where there is none, or it failed, the core is asked now. */
export function ahead<T>(command: string, now: () => Promise<Reply<T>>): Promise<Reply<T>> {
  const asked = window.setbackAhead?.[command];
  if (asked === undefined) return now();
  delete window.setbackAhead?.[command];
  return asked.then((data) => ({ status: 'ok', data: data as T }), now);
}
