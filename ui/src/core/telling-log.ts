// How a workout is said: which message stands for which value. Words nothing itself, and reckons nothing.
import type { LoggedView, PieceView, RowView } from './bindings';
import { text, weight, work } from './telling-plan';
import { say } from './words';

type Lift = { exercise: string; variation: string };

/** One name for both, as a choice has it. */
export const liftId = ({ exercise, variation }: Lift): string => `${exercise}/${variation}`;

export function liftOf(id: string): Lift {
  const [exercise = '', variation = ''] = id.split('/');
  return { exercise, variation };
}

/** What a piece of a line means, in the order of what it tells: sets and reps are two. */
export function tags(piece: PieceView): string[] {
  switch (piece.kind) {
    case 'lift':
      return [text(piece.text)];
    case 'load':
      return [weight(piece.amount, piece.unit)];
    case 'sets':
      return [say('log-tag-sets', { sets: String(piece.sets) }), say('log-tag-reps', { reps: String(piece.reps) })];
    case 'effort':
      return [say('value-effort-usual', { rpe: piece.rpe })];
    case 'pain':
      return [say('log-pain', { pain: String(piece.pain) })];
    case 'warm_up':
      return [say('log-warm-up')];
    case 'next':
      return [];
    default:
      return [say('log-tag-unread', { piece: `\u2068${piece.typed}\u2069` })];   // isolated: the words around it keep the page's direction
  }
}

/** Sets in a row that are alike. */
export type Group = { lift: string; row: RowView; count: number };

/** The working sets in groups, and how many warm-ups there are. */
export function groups({ workout, lifts }: LoggedView): { groups: Group[]; warmUps: number } {
  const found: Group[] = [];
  for (const [at, row] of workout.rows.entries()) {
    const last = found.at(-1);
    const lift = lifts[at];
    if (row.warm_up || lift === undefined) continue;
    if (last !== undefined && isAlike(last.row, row)) last.count += 1;
    else found.push({ lift: text(lift), row, count: 1 });
  }
  return { groups: found, warmUps: workout.rows.filter(({ warm_up }) => warm_up).length };
}

const isAlike = (one: RowView, other: RowView): boolean =>
  (['exercise', 'variation', 'load', 'unit', 'reps', 'rpe', 'pain'] as const).every((field) => one[field] === other[field]);

/** A group in one line. */
export function groupLine({ lift, row, count }: Group): string {
  const load = row.load === '' ? say('log-no-weight') : weight(row.load, row.unit);
  const done = work(String(count), row.reps);
  const what = [
    done === null ? load : say('log-load-work', { load, work: done }),
    row.rpe === '' ? '' : say('value-effort-usual', { rpe: row.rpe }),
    row.pain === '' ? '' : say('log-pain', { pain: row.pain }),
  ].filter((part) => part !== '');
  return say('log-set-line', { lift, what: what.join(', ') });
}
