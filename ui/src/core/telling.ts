// How questions and answers are said: which message stands for which id. Words nothing itself.
import type { AnswerView, FactView, ProgressView, ResultView, WhenView } from './bindings';
import { say, sayOptional } from './words';

/** A question's name in lists. */
export const shortName = (question: string): string => say(`${question}.short`);

export const shortNames = (questions: string[]): string => questions.map(shortName).join(', ');

/** The parts of an answer: an option or a number each, as in `rf_nerve=none` or `pain_worst_24h=3`. */
export function parts(answer: AnswerView): string[] {
  return answer.kind === 'number' ? [String(answer.value)] : answer.ids;
}

/** What was chosen, as the question words it. */
export function labels(question: string, answer: AnswerView): string[] {
  if (answer.kind === 'number') return [say('pain-value', { pain: String(answer.value) })];
  return answer.ids.map((id) => say(answer.kind === 'zones' ? `zone-${id}` : `${question}-${id}`));
}

/** What was chosen, said back to the person. */
export function facts({ question, answer }: FactView): { key: string; text: string }[] {
  return parts(answer).map((part) => ({ key: `${question}=${part}`, text: fact(question, answer, part) }));
}

/** A sign in the lifter's own words, for whoever answers the emergency call. */
export function tells({ question, answer }: FactView): string[] {
  if (answer.kind === 'number') return [sayOptional(`${question}-tell`, { pain: String(answer.value) })].filter(isSaid);
  return answer.ids.map((id) => sayOptional(`${question}-${id}.tell`)).filter(isSaid);
}

/** How far a check is: by its sections, or in the short form, which has one, by its questions. */
export function progress({ n, sections }: ProgressView): string {
  if (sections.length === 1) return say('progress-question', { n: String(n) });
  const part = sections.findIndex(({ current }) => current) + 1;
  return say('progress-part', { n: String(part), total: String(sections.length) });
}

/** The message of a window such as "3 days". */
export const windowName = (window: string): string => say(`window-${window.replaceAll(' ', '_')}`);

/** The day and the hour of a time, as this computer counts them. */
export const dateOf = (at: string): string => say('day-of-week', partsOf(at));

/** A number with its thousands set apart. */
export const grouped = (count: number | string): string => Number(count).toLocaleString('en-US');

export function timeOf(at: string): string {
  const then = new Date(at);
  const hour = then.getHours();
  return say('paper-time', {
    hour: String(hour % 12 || 12),
    minute: String(then.getMinutes()).padStart(2, '0'),
    half: say(hour < 12 ? 'paper-am' : 'paper-pm'),
  });
}

/** A day such as 2026-03-12, with its year. */
export const monthAndYear = (day: string): string => say('day-of-year', partsOf(`${day}T12:00`));

export const monthAndDay = (at: string): string => say('paper-day-short', partsOf(at));
export const dayName = (at: string): string => partsOf(at).weekday;

/** Whether a time is on the day so many days ago, as this computer counts them; below zero, to come. */
export function isDaysAgo(at: string, days: number): boolean {
  const then = new Date();
  then.setDate(then.getDate() - days);
  return then.toDateString() === new Date(at).toDateString();
}

/** A day as a person would name it: one of the next six by the weekday alone. */
export function dayOf(at: string): string {
  if (isDaysAgo(at, 0)) return say('home-today');
  if (isDaysAgo(at, -1)) return say('home-tomorrow');
  return [2, 3, 4, 5, 6].some((days) => isDaysAgo(at, -days)) ? dayName(at) : dateOf(at);
}

/** A day with its year, in few letters: for lists that reach far back. */
export const dayAndYear = (at: string): string => say('paper-day', partsOf(at, '.short'));

/** An hour of the day, 0 to 23, as a clock shows it here. */
export const clockHour = (hour: number): string => clock(`${hour}:00`);

/** A time of day in hours and minutes of 24, as a clock shows it here; nothing for nothing. */
export function clock(time: string): string {
  const [hour = NaN, minute = NaN] = time.split(':').map(Number);
  return Number.isNaN(hour) || Number.isNaN(minute) ? time : timeOf(new Date(2001, 0, 1, hour, minute).toISOString());
}

/** For a sentence: no line breaks within the time. */
export const dateAndTime = (at: string): { date: string; time: string } => ({ date: dateOf(at), time: timeOf(at).replace(' ', '\u00a0') });

/** The parts of a day, by its names on paper. The names are our own words and not the system's: a page that asked that for
 * one date would wait for all it knows of calendars. */
function partsOf(at: string, form: '' | '.short' = ''): Record<'weekday' | 'month' | 'day' | 'year', string> {
  const then = new Date(at);
  return {
    weekday: say(`paper-weekday-${then.getDay() || 7}${form}`),
    month: say(`paper-month-${then.getMonth() + 1}${form}`),
    day: String(then.getDate()),
    year: String(then.getFullYear()),
  };
}

/** A time that is past, as a person says it: with the day by its name where it is today or yesterday. */
export function saidDay(at: string): { day: string; time: string } {
  const ago = [0, 1].find((days) => isDaysAgo(at, days));
  return { day: ago === undefined ? dateOf(at) : say(ago === 0 ? 'home-today' : 'home-yesterday'), time: timeOf(at) };
}

/** When a session was: the hour only where it was told. */
export const whenOf = ({ at, has_time }: WhenView): string => (has_time ? say('day-and-time', dateAndTime(at)) : dateOf(at));

/** The same, with today and yesterday by their names. */
export function saidWhen({ at, has_time }: WhenView): string {
  const { day, time } = saidDay(at);
  return has_time ? say('day-and-time', { date: day, time }) : day;
}

/** The name of a country, by its ISO 3166-1 code. */
export const countryName = (code: string): string =>
  new Intl.DisplayNames(document.documentElement.lang || 'en', { type: 'region' }).of(code) ?? code;

/** When to look again, as the result's text says it. */
export function lookAgain({ text, window, hours }: ResultView): string {
  if (hours !== null) return windowName(window);
  return sayOptional(`${text}.again-${window.replaceAll(' ', '_')}`) ?? say(`${text}.again`);
}

function fact(question: string, answer: AnswerView, part: string): string {
  return answer.kind === 'number' ? say(`${question}-fact`, { pain: part }) : say(`${question}-${part}.fact`);
}

const isSaid = (text: string | undefined): text is string => text !== undefined;
