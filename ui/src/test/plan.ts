// A stand-in for the plan of the core: the worked example of the decision table, in kilograms, pounds and shares.
import type { DeltaView, PlanView, PrescriptionView, QuestionView, TextView, TrainingView, ValueView } from '../core/bindings';
import { GET_CHECKED, NORMAL } from './core';

export const questionOf = (id: string, kind: 'one' | 'many', ids: string[]): QuestionView => ({
  id, kind, options: ids.map((option) => ({ id: option, lone: option === 'none', unsure: false })),
});

export const PLAN_QUESTIONS: QuestionView[] = [
  questionOf('factors', 'many', ['poor_sleep', 'high_stress', 'heavier', 'more_volume', 'time_off', 'stacked', 'late_session', 'brace_fade', 'stiff_hips_ankles', 'none']),
  questionOf('provoke_phase', 'one', ['off_floor', 'mid', 'lockout', 'lowering', 'late_reps', 'any', 'no_pain_lift']),
  questionOf('equipment', 'many', ['blocks', 'hex_bar', 'kettlebell', 'bench', 'barbell_only']),
];

/** Nothing told. */
export const NOTHING: TrainingView = { unit: 'kg', load: '', reps: '', sets: '', rpe: '', mean: '', bar: '', equipment: [], factors: [], phase: null };

const said = (id: string, args: TextView['args'] = {}): TextView => ({ id, args });
const because = (id: string, sources: string[], args: TextView['args'] = {}) => ({ text: said(id, args), sources });
const delta = (part: string, before: ValueView | null, now: ValueView | null, ...why: DeltaView['why']): DeltaView => ({ part, before, now, why });
const kg = (amount: string): ValueView => ({ kind: 'load', amount, unit: 'kg' });
const count = (count: number): ValueView => ({ kind: 'count', count });
const rpe = (rpe: string): ValueView => ({ kind: 'effort', rpe });
const cm = (cm: number | null): ValueView => ({ kind: 'height', cm, turns: false });
const tempo = (id: string): ValueView => ({ kind: 'tempo', id });
const lift = (id: string): ValueView => ({ kind: 'lift', id });

const DELTAS: DeltaView[] = [
  delta('load', kg('180'), kg('115'), because('why-rung-load', ['design', 'B20'], { percent: '65' }), because('why-plates', ['design'])),
  delta('sets', count(5), count(3), because('why-rung-sets', ['design'])),
  delta('reps', count(5), count(6), because('why-rung-reps', ['design'])),
  delta('effort', rpe('8'), rpe('6'), because('why-rung-effort', ['design', 'B27', 'B28'])),
  delta('height', cm(0), cm(10), because('why-rung-height', ['design', 'B23'])),
  delta('tempo', tempo('normal'), tempo('slow'), because('why-rung-tempo', ['L8'])),
  delta('lift', lift('usual'), lift('hex_high_handles'), because('why-equipment', ['design', 'B12', 'B15'])),
];

/** As the core draws one. */
const drawn = (load: string): string =>
  `<svg class="picture picture-bar" viewBox="0 0 10 10" role="img"><title>A bar with ${load}: 25 on each side</title><path d="M0 0H10"/></svg>`;

const PRESCRIPTION: PrescriptionView = {
  rung: 3, stage: 'light_and_raised', part: 3, of: 3, light_implement: false, has_bar: true, upper_limit: false, lifts: ['hex_high_handles', 'block_pull', 'romanian_to_height'], deltas: DELTAS,
  load: { amount: '115', unit: 'kg', kilograms: null, bar: '20', per_side: ['25', '20', '2.5'] },
  bars: { before: drawn('180 kg'), now: drawn('115 kg') }, logged_as: { exercise: 'deadlift', variation: 'hex_bar' },
  sources: [{ id: 'B20', citation: 'A study of loads' }],
};

const lines = (heading: string, ...lines: TextView[]) => ({ heading, lines });

const SECTIONS: PlanView['sections'] = [
  lines('in-session', said('in-session.warmup', { from: '3', to: '4' }), said('in-session.first', { minutes: '2', pain: '3' }), said('in-session.rise', { points: '2', limit: '5' }), said('in-session.again')),
  lines('lift-stop-title', said('lift-stop-1'), said('lift-stop-2'), said('lift-stop-3'), said('lift-stop-4'), said('lift-stop-note')),
  lines('frequency-title', said('frequency', { times: '2', from: '48', to: '72', pain: '2' })),
  lines('block-endurance', said('block-endurance.do1'), said('block-endurance.do2'), said('block-endurance.do3'), said('block-endurance.when', { from: '2', to: '3' })),
  lines('gate-title', said('gate-progress', { usual: '2', low: '1', up: '1', more: '2' }), said('gate-hold', { from: '3', to: '5', points: '1' }), said('gate-regress', { pain: '5', points: '2', down: '2' }), said('gate-cap', { up: '3' })),
  lines('end-title', said('end-1', { days: '3' }), said('end-2'), said('end-3'), said('end-4')),
];

const STAGES = ['full_training', 'nearly_there', 'back_to_the_floor', 'light_and_raised', 'easy_movement'];
const ladder = (here: string): PlanView['ladder'] =>
  STAGES.map((id, at) => ({ id, part: 3, parts: 3, load: kg('180'), state: id === here ? 'here' : at < STAGES.indexOf(here) ? 'later' : 'done' }));

/** Y2, rung 3. */
export const PLAN: PlanView = {
  step: 'Y2', level: 'modify_monitor', prescription: PRESCRIPTION, sections: SECTIONS, read: [], ladder: ladder('light_and_raised'),
  tips: [said('dial-F1.tip'), said('phase-mid.tip')],
};

const swap = (...others: DeltaView[]): DeltaView[] =>
  DELTAS.map((one) => others.find(({ part }) => part === one.part) ?? one);

const plan = (changes: Partial<PrescriptionView>): PlanView => ({ ...PLAN, prescription: { ...PRESCRIPTION, ...changes } });

export const IN_POUNDS = plan({
  load: { amount: '255', unit: 'lb', kilograms: '115.6', bar: '45', per_side: ['45', '45', '10', '5'] },
  deltas: swap(delta('load', { kind: 'load', amount: '405', unit: 'lb' }, { kind: 'load', amount: '255', unit: 'lb' }, because('why-rung-load', ['design'], { percent: '65' }))),
});

export const IN_SHARES = plan({
  load: null,
  bars: null,
  deltas: swap(
    delta('load', null, { kind: 'share', percent: 65 }, because('why-rung-load', ['design'], { percent: '65' })),
    delta('sets', null, null),
    delta('reps', null, count(6), because('why-rung-reps', ['design'])),
    delta('effort', null, rpe('6'), because('why-rung-effort', ['design'])),
  ),
});

export const WITH_A_KETTLEBELL = plan({
  has_bar: false,
  bars: null,
  logged_as: { exercise: 'deadlift', variation: 'kettlebell' },
  upper_limit: true,
  light_implement: true,
  load: { amount: '17.5', unit: 'kg', kilograms: null, bar: '20', per_side: [] },
  deltas: swap(delta('load', kg('27.5'), kg('17.5'), because('why-light_implement', ['design'])), delta('lift', lift('usual'), lift('kettlebell_from_blocks'), because('why-equipment', ['design']))),
});

export const HIP_THRUST = plan({
  upper_limit: true,
  deltas: swap(delta('height', cm(0), cm(null), because('why-rung-height', ['design'])), delta('lift', lift('usual'), lift('hip_thrust'), because('why-equipment', ['design']))),
});

/** G0: as usual. */
export const FULL: PlanView = {
  ...plan({
    rung: 10, stage: 'full_training', part: 1, of: 1,
    load: { amount: '180', unit: 'kg', kilograms: null, bar: '20', per_side: ['25', '25', '25', '5'] },
    deltas: [
      delta('load', kg('180'), kg('180')),
      delta('sets', count(5), count(5)),
      delta('reps', count(5), count(5)),
      delta('effort', rpe('8'), rpe('8')),
      delta('height', cm(0), cm(0)),
      delta('tempo', tempo('normal'), tempo('normal')),
      delta('lift', lift('usual'), lift('usual')),
    ],
  }),
  step: 'G0', level: 'normal_soreness', tips: [], read: [], ladder: ladder('full_training'),
};

/** R2: no loaded hinge. */
export const NO_HINGE: PlanView = { step: 'R2', level: 'get_checked', prescription: null, tips: [], sections: [], read: [], ladder: ladder('easy_movement') };

/** As the core: believes 1 to 30 reps, and plans in shares without a load. */
export function planFor(level: string, training: TrainingView): PlanView {
  if (training.load !== '' && !(1 <= Number(training.reps) && Number(training.reps) <= 30)) {
    throw { kind: 'bad_training', field: 'reps', message: `${training.reps} reps in a set can not be right. Allowed: 1 to 30.` };
  }
  if (level === GET_CHECKED.level) return NO_HINGE;
  if (training.load === '') return IN_SHARES;
  if (training.unit === 'lb') return IN_POUNDS;
  return level === NORMAL.level ? FULL : PLAN;
}
