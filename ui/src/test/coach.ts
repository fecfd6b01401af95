// Stand-ins for a coach's athletes.
import type { AthleteView, BoardRowView, BoardView, GroupLineView, MorningLineView } from '../core/bindings';
import { EMPTY, keeping, text } from './kept';
import { questionOf } from './plan';
import { setting } from './settings';

export const athleteRow = (person: string, name: string, more: Partial<BoardRowView> = {}): BoardRowView => ({
  person, name, groups: ['Morning'], tags: [], need: 'nothing', level: null, trend: 'too_few', days: '<svg aria-hidden="true"></svg>',
  days_alt: text('coach-days-none'), last: null,
  next: [text('coach-doing-none'), text('coach-doing-none-until')], checked: null, shared: null, lifted: null, ...more,
});

export const boardOf = (athletes: BoardRowView[]): BoardView => ({
  athletes, groups: [...new Set(athletes.flatMap(({ groups }) => groups))], needs_you: athletes.filter(({ need }) => need === 'urgent').length,
  filters: [['all', athletes.length], ['needs_you', 1], ['on_a_plan', 1], ['no_recent_check', 0], ['lifted_this_week', 0]],
});

export const BOARD = boardOf([
  athleteRow('p-3', 'Tomas Bauer', { need: 'urgent', level: 'same_day', last: 6, trend: 'rising', next: [text('coach-doing-on-hold'), text('coach-doing-on-hold-until')] }),
  athleteRow('p-1', 'Maya Lindqvist', { need: 'adjust', level: 'modify_monitor', last: 3, trend: 'easing', groups: ['Team A'], checked: '2026-03-14T08:40:00+01:00' }),
  athleteRow('p-2', 'Ana Souza'),
]);

export const ATHLETE: AthleteView = {
  person: 'p-1', form: { name: 'Maya Lindqvist', groups: ['Team A'], tags: [], rack: '2', unit: 'kg', bar: '20', plates: '25 20 10' }, note: 'Film it.', archived: false,
  row: BOARD.athletes[1]!, picture: null, course: null, lighter: [[2, 'Light and raised, part 2'], [1, 'Light and raised, part 1']], sessions: [], shown: null,
  plan: { waits: null, stage: 'Light and raised', part: 2, of: 3, work: '115 kg, 3 × 6', deltas: [], bar: null, sections: [], ladder: [] },
};

export const LINES: GroupLineView[] = ['Ann', 'Bo'].map((name, at) => ({
  person: `p-${at}`, name, groups: ['Morning'], planned: text('coach-work', { load: '115 kg', sets: '3', reps: '6' }), stage: 'Light and raised',
}));

export const OPEN_MORNINGS: MorningLineView[] = ['Ann', 'Bo'].map((name, at) => ({
  session: `r-${at}`, person: `p-${at}`, name, groups: ['Morning'], at: '2026-03-13T18:00:00+01:00', stage: 'Light and raised',
}));

/** A core that has athletes, and answers these commands like this. */
export const coached = (more: Record<string, unknown> = {}) =>
  setting(keeping(EMPTY, {
    board: BOARD, athlete: ATHLETE, group_session: { lines: LINES, stopped: questionOf('stop_reason', 'many', ['sharp', 'leg', 'gave_way', 'too_sore', 'none']), mornings: [], settled: questionOf('settled_24h', 'one', ['yes', 'no']) }, archived_athletes: [], hand_over: null, hand_back: null, find_athletes: [], ...more,
  }), { coach: true });
