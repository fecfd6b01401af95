// How a coach reads what the core says of athletes. Words nothing itself. Loaded with a coach's pages.
import type { BoardRowView, WordedView } from './bindings';
import { say } from './words';

/** A text of the core, with the texts in it. */
export const said = ({ id, args, parts }: WordedView): string =>
  say(id, { ...args, ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, said(part)])) });

/** Two weeks of pain in words. */
export function saidOfDays({ told, last }: BoardRowView): string {
  if (last === null) return say('coach-days-none');
  return say('coach-days-alt', { days: told.map((pain) => pain ?? say('coach-days-gap')).join(', '), last: String(last) });
}
