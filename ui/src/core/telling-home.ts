// How the first screen is said: which message stands for what was told last. Words nothing itself.
import type { HomeView, LatelyView, OpenView, TextView } from './bindings';
import { isCareAlone, isSeenFirst, LEVELS_TO_BE_SEEN } from '../parts/levels';
import { dateOf, dayName, dayOf, isDaysAgo, monthAndDay, timeOf } from './telling';
import { say, sayOptional } from './words';

/** Someone has to look, sooner or later. */
export const isToBeSeen = ({ level }: OpenView): boolean => LEVELS_TO_BE_SEEN.includes(level);

/** A check-in is a day late, and what stood before it calls for nobody: it is no result of now any more. */
export const isStale = (open: OpenView): boolean => open.due?.state === 'late' && !isToBeSeen(open);

/** What a box says that sends someone to be seen: what to do first, where its title does not say so, and what that means. */
export function toBeSeen({ level, window }: OpenView): { first: string | undefined; means: string } {
  if (level !== 'get_checked') return { first: level === 'same_day' ? say('result-same_day.do1') : undefined, means: say(`home-first-${level}`) };
  const id = window.replaceAll(' ', '_');
  return { first: say(`result-get_checked-${id}.do1`), means: say(`home-first-${id}`) };
}

/** What a session came to that was cut short by a sign to stop. */
export const STOPPED = 'response-stop_recheck';

/** A plan waits for every question again since a session was stopped. */
export const isOfStop = (why: TextView | null | undefined): boolean => why?.id === 'plan-waits-full-check';

/** That stands above how the pain went at the last check: it is older. */
export const isStopped = ({ plan, open: [first] }: HomeView): boolean =>
  isOfStop(plan?.waits) && (first === undefined || !isSeenFirst(first));

/** The one sentence on how it stands. Where someone has to look first, that is it. */
export function title(home: HomeView): string {
  const { open, draft, past, asks_clearance } = home;
  const first = open[0];
  if (isStopped(home)) return say(STOPPED);
  if (first !== undefined) return standing(first);
  if (draft !== null) return say('home-draft');
  if (asks_clearance) return say('home-clear-title');
  return say(past === null ? 'heading-plan' : 'home-past');
}

function standing(first: OpenView): string {
  if (isCareAlone(first)) return say(`level-${first.level}`);
  if (isSeenFirst(first)) return say('home-see-soon');
  return isStale(first) && first.trend !== 'worse' ? say('home-goes-late') : goes(first);
}

function goes({ trend, since, lately }: OpenView): string {
  return say(`home-goes-${trend ?? 'unknown'}`, { since: from(since, lately) });
}

const DAYS_WITH_NAMES = 6;

function from(since: string, { day, from_lifting }: LatelyView): string {
  const what = from_lifting ? 'lifts' : 'pain';
  if (day > DAYS_WITH_NAMES) return say(`home-from-${what}-date`, { date: monthAndDay(since) });
  return say(`home-from-${what}-day`, { day: day === 0 ? say('home-today') : dayName(since) });
}

/** What stands beside the number. */
export function pain({ pain, before, at }: LatelyView): string {
  const when = at === null ? '' : whenOf(at);
  if (pain === null || before === null) return say('home-pain-first', { when });
  const how = pain < before ? 'down' : pain > before ? 'up' : 'same';
  return say(`home-pain-${how}`, { when, before: String(before) });
}

function whenOf(at: string): string {
  if (isDaysAgo(at, 0)) return say('home-when-today', { time: timeOf(at) });
  return isDaysAgo(at, 1) ? say('home-when-yesterday') : say('home-when-date', { date: dateOf(at) });
}

/** How the pain went. Who told which way it goes does not read that the next check shows it. */
export function sentence({ trend }: OpenView, { id, args }: TextView): string {
  const told = trend === null || trend === 'not_sure' ? undefined : sayOptional(`${id}.told`, args);
  return told ?? say(id, args);
}

/** Where it is, and which day it is. */
export function where({ place, day }: LatelyView): string {
  const said = place === null ? undefined : sayOptional(`home-place-${place}`);
  const counted = day === 0 ? say('home-day-first') : say('home-day', { day: String(day) });
  return said === undefined ? counted : [said, counted].join(' ');
}

/** What moving does, where it was told. */
export const moving = ({ moving }: LatelyView): string | undefined =>
  moving === null ? undefined : sayOptional(`home-moving-${moving}`);

/** When the next check is. */
export function due({ due }: OpenView): string {
  return due === null ? say('home-due-none') : say(`home-due-${due.state}`, { date: dayOf(due.at), time: timeOf(due.at) });
}
