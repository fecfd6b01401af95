// Stand-ins for a plan over the days.
import type { AskView, DoneView, HomePlanView, HomeView, NextSessionView, PlanView, UnderWayView } from '../core/bindings';
import { questionOf } from './plan';
import { LATER, text } from './kept';
import { PLAN } from './plan';

const scale = (id: string) => ({ id, kind: 'scale' as const, options: [] });

export const next = (more: Partial<NextSessionView> = {}): NextSessionView => ({
  stage: 'light_and_raised', part: 3, of: 3, load: { kind: 'load', amount: '115', unit: 'kg' }, upper_limit: false, ...more,
});

export const morning = (state: string): AskView => ({ kind: 'morning', session: 'response-1', at: { at: '2026-03-14T05:00:00+01:00', has_time: true }, state });
export const logged: AskView = { kind: 'session', session: 'session-1', at: { at: '2026-03-13T18:00:00+01:00', has_time: true }, state: 'now' };

export const done = (response: string | null, more: Partial<DoneView> = {}): DoneView => ({
  session: `response-${response}`, at: { at: '2026-03-13T18:30:00+01:00', has_time: true }, response, next: response === null ? null : next(), ...more,
});

export const underWay = (more: Partial<UnderWayView> = {}): UnderWayView => ({
  episode: 'episode-1', plan: 'plan-1', stage: 'going', level_of: 'episode-1', now: PLAN, notes: [], sessions: [], rules: [], asks: [],
  after_session: [scale('pain_during'), questionOf('stop_reason', 'many', ['sharp', 'leg', 'gave_way', 'too_sore', 'none'])],
  next_morning: [scale('pain_morning'), questionOf('settled_24h', 'one', ['yes', 'no'])], ...more,
});

const WITHOUT_A_NEXT: PlanView = { ...PLAN, prescription: null, tips: [], sections: [] };

export const nothingNext = (stage: string, note: string): UnderWayView =>
  underWay({ stage, now: WITHOUT_A_NEXT, notes: [text(note)], after_session: [] });

export const homeWith = (plan: Partial<HomePlanView> = {}): HomeView => ({
  ...LATER, plan: { episode: 'episode-1', is_over: false, next: next(), waits: null, asks: [], ...plan },
});
