// Stand-ins for a coach's athletes.
import type { AthleteView, BoardRowView, BoardView, GroupLineView, MorningLineView, WordedView } from '../core/bindings';
import { EMPTY, keeping } from './kept';
import { questionOf } from './plan';
import { setting } from './settings';

export const said = (id: string, args: Record<string, string> = {}, parts: Record<string, WordedView> = {}): WordedView => ({ id, args, parts });

/** A part of a step, and what is lifted there. */
export const part = (number: number): WordedView =>
  said('stage-line', {}, { stage: said('stage-light_and_raised'), part: said('stage-part', { part: String(number), of: '3' }) });
export const WORK = said('coach-work', { sets: '3', reps: '6' }, { load: said('value-load-kg', { kg: '115' }) });

export const athleteRow = (person: string, name: string, more: Partial<BoardRowView> = {}): BoardRowView => ({
  person, name, groups: ['Morning'], tags: [], need: 'nothing', level: null, trend: 'too_few', days: '<svg aria-hidden="true"></svg>',
  told: [], last: null, worked: 'now',
  next: [said('coach-doing-none'), said('coach-doing-none-until')], checked: null, shared: null, lifted: null, ...more,
});

export const boardOf = (athletes: BoardRowView[]): BoardView => ({
  athletes, groups: [...new Set(athletes.flatMap(({ groups }) => groups))], needs_you: athletes.filter(({ need }) => need === 'urgent').length,
  left: 0,
  filters: [['all', athletes.length], ['needs_you', 1], ['on_a_plan', 1], ['no_recent_check', 0], ['lifted_this_week', 0]],
});

export const BOARD = boardOf([
  athleteRow('p-3', 'Tomas Bauer', { need: 'urgent', level: 'same_day', last: 6, trend: 'rising', next: [said('coach-doing-on-hold'), said('coach-doing-on-hold-until')] }),
  athleteRow('p-1', 'Maya Lindqvist', { need: 'adjust', level: 'modify_monitor', last: 3, trend: 'easing', groups: ['Team A'], checked: '2026-03-14T08:40:00+01:00' }),
  athleteRow('p-2', 'Ana Souza'),
]);

export const ATHLETE: AthleteView = {
  person: 'p-1', form: { name: 'Maya Lindqvist', groups: ['Team A'], tags: [], rack: '2', unit: 'kg', bar: '20', plates: '25 20 10' }, note: 'Film it.', archived: false,
  row: BOARD.athletes[1]!, picture: null, course: null, lighter: [[2, part(2)], [1, part(1)]], sessions: [], shown: null,
  plan: { waits: null, stage: part(2), part: 2, of: 3, work: WORK, deltas: [], bar: null, sections: [], ladder: [] },
};

export const LINES: GroupLineView[] = ['Ann', 'Bo'].map((name, at) => ({
  person: `p-${at}`, name, groups: ['Morning'], planned: WORK, stage: part(2),
}));

export const OPEN_MORNINGS: MorningLineView[] = ['Ann', 'Bo'].map((name, at) => ({
  session: `r-${at}`, person: `p-${at}`, name, groups: ['Morning'], at: '2026-03-13T18:00:00+01:00', stage: part(2),
}));

/** A core that has athletes, and answers these commands like this. */
export const coached = (more: Record<string, unknown> = {}) =>
  setting(keeping(EMPTY, {
    board: BOARD, athlete: ATHLETE, group_session: { lines: LINES, stopped: questionOf('stop_reason', 'many', ['sharp', 'leg', 'gave_way', 'too_sore', 'none']), mornings: [], settled: questionOf('settled_24h', 'one', ['yes', 'no']) }, archived_athletes: [], hand_over: null, hand_back: null, find_athletes: [], ...more,
  }), { coach: true });
