// Stand-ins for what is kept: homes, locks, ways in.
import type { BackupView, DueView, HomeView, LatelyView, OpeningView, OpenView, ProtectedView, SessionsView, TextView } from '../core/bindings';
import { reply, result, sitting, SORE } from './core';

export const text = (id: string, args: Record<string, string> = {}): TextView => ({ id, args });
export const trouble = (id: string, args: Record<string, string> = {}) => ({ kind: 'trouble', text: text(id, args) });

const due = (state: string): DueView => ({ at: '2026-03-14T09:00:00+01:00', state });

export const LATELY: LatelyView = {
  pain: 3, at: '2026-03-14T08:00:00+01:00', before: 5, place: 'one_side', moving: 'eases', day: 2, from_lifting: true,
};

export const openEpisode = (more: Partial<OpenView> = {}): OpenView => ({
  episode: 'episode-1', level: 'modify_monitor', window: '24 h', kept: false, trend: 'easing',
  since: '2026-03-12T18:00:00+01:00', due: due('later'), needs_full: false, told: '2026-03-14T08:00:00+01:00', is_overdue: false, has_plan: true,
  lately: LATELY, ...more,
});

export const EMPTY: HomeView = { draft: null, open: [], past: null, plan: null, lock: null, asks_clearance: false, next: { kind: 'new', begin: { kind: 'new', began: null } } };

const followUp = (kind: string): HomeView['next'] => ({ kind, begin: { kind: 'follow_up', episode: 'episode-1' } });

export const LATER: HomeView = { ...EMPTY, open: [openEpisode()], next: followUp('early') };
export const DUE: HomeView = { ...EMPTY, open: [openEpisode({ due: due('now') })], next: followUp('due') };
export const LATE: HomeView = { ...EMPTY, open: [openEpisode({ due: due('late'), trend: 'worse' })], next: followUp('due') };
export const DRAFT: HomeView = { ...EMPTY, draft: { begun: '2026-03-13T09:00:00+01:00', answered: 3 }, next: { kind: 'go_on', begin: null } };
export const LOCKED_OUT: HomeView = {
  ...EMPTY, lock: text('lock-locked'), asks_clearance: true,
  open: [openEpisode({ level: 'emergency', window: 'now', trend: null, needs_full: true, kept: true }), openEpisode({ episode: 'episode-2' })],
  next: { kind: 'early', begin: { kind: 'again', episode: 'episode-1' } },
};

export const PROTECTED: ProtectedView = {
  folder: '/data/setback', last_backup: '2026-03-13T09:00:00+01:00', backup_failed: null, why_no_lock: null,
  ways: [
    { id: 'a1', kind: 'passphrase', since: '2026-03-12T18:00:00+01:00', is_sound: true },
    { id: 'b2', kind: 'recovery', since: null, is_sound: false },
  ],
};

export const BACKUPS: BackupView[] = [
  { id: 'setback-2', at: '2026-03-13T09:00:00+01:00', kib: 180 },
  { id: 'setback-1', at: '2026-03-12T18:30:00+01:00', kib: 176 },
];

export const locked = (more: Partial<Extract<OpeningView, { kind: 'locked' }>> = {}): OpeningView => ({
  kind: 'locked', passphrase: true, recovery: true, wait_seconds: 0, device_is_missing: false, ...more,
});

export const openWith = (home: HomeView): OpeningView => ({ kind: 'open', home, restored: null });

/** No deadlift session yet. */
export const NO_SESSIONS: SessionsView = {
  sentences: [text('sessions-none')], picture: null, sessions: [],
  against: { picture: null, sentence: text('against-too-few', { count: '0', fewest: '6' }) },
};

type Answer = unknown | ((args: never) => unknown);

/** A core that keeps things: answers these commands like this, and the rest as the stand-in does. */
export const keeping = (home: HomeView, more: Record<string, Answer> = {}) => (command: string, args: unknown): unknown => {
  const own: Record<string, Answer> = {
    opening: openWith(home), home, settle: { restored: null, hurt: null }, back_up_if_due: null, protection: PROTECTED, backups: BACKUPS, people: [],
    resume: () => sitting({ rf_nerve: SORE['rf_nerve']!, rf_body: SORE['rf_body']! }),
    result: () => ({ ...result(SORE), saved: { episode: 'episode-1', check: 'check-1' }, due: due('later'), reminds_at: due('later').at }),
    typed: null, keep_typed: null, course: null, sessions_followed: NO_SESSIONS, log_page: { total: 0, workouts: [] }, log_lifts: [], plan_under_way: null,
    load_lately: { load: '0', monotony: null, strain: null, not_counted: 0 },
    ...more,
  };
  if (!(command in own)) return reply(command, args);
  const answer = own[command];
  return typeof answer === 'function' ? answer(args as never) : answer;
};

/** Throws what the core answers with when it can not. */
export const fails = (error: unknown) => () => {
  throw error;
};
