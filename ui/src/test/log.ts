// A stand-in for the log of the core: workouts, a line that is read, and what the last days were.
import type { LiftView, LineView, LoadLatelyView, LoggedView, LogPageView, RowView } from '../core/bindings';
import { text } from './kept';

export const row = (more: Partial<RowView> = {}): RowView => ({
  exercise: 'deadlift', variation: '', load: '130', unit: 'kg', reps: '5', rpe: '8.5', pain: '', warm_up: false, note: '', ...more,
});

export const LIFTS: LiftView[] = [
  { exercise: 'deadlift', variation: '', text: text('log-lift-deadlift') },
  { exercise: 'deadlift', variation: 'hex_bar', text: text('log-lift-hex_bar') },
];

export const READ: LineView = {
  pieces: [
    { kind: 'lift', text: text('log-lift-deadlift') }, { kind: 'load', amount: '130', unit: 'kg' }, { kind: 'sets', sets: 4, reps: 5 },
    { kind: 'effort', rpe: '8.5' }, { kind: 'pain', pain: 2 }, { kind: 'warm_up' }, { kind: 'next' },
  ],
  rows: [row(), row(), row(), row()], incomplete: null,
};

export const UNREAD: LineView = {
  pieces: [{ kind: 'load', amount: '130', unit: 'kg' }, { kind: 'unread', typed: 'wow', message: null }], rows: [], incomplete: null,
};

export const logged = (name: string, more: Partial<LoggedView> = {}): LoggedView => ({
  id: name, at: '2026-03-12T18:10:00+01:00', source: 'typed', load: '420',
  workout: { day: '2026-03-12', time: '18:10', minutes: '55', session_rpe: '7', note: 'belt', rows: [row({ load: '60', warm_up: true }), row(), row(), row({ pain: '5' })] },
  lifts: Array.from({ length: 4 }, () => text('log-lift-deadlift')), ...more,
});

export const LATELY: LoadLatelyView = { load: '1260', monotony: '0.9', strain: '1091', not_counted: 1 };

export const page = (...workouts: LoggedView[]): LogPageView => ({ total: workouts.length, workouts });

/** The log of the core with these workouts. */
export const logOf = (...workouts: LoggedView[]) => ({
  log_page: ({ offset, count }: { offset: number; count: number }): LogPageView => ({ total: workouts.length, workouts: workouts.slice(offset, offset + count) }),
  log_lifts: LIFTS, load_lately: LATELY, plan_under_way: null,
  read_line: ({ line }: { line: string }): LineView => (line.includes('wow') ? UNREAD : READ),
});
