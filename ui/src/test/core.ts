// A stand-in for the core, as large as the screens need: every question, a few of its conditions, sample results.
import type { AnswerView, ChangeView, FactView, OptionView, QuestionKind, QuestionView, ResultView, SectionView, SittingView, StepView, TrainingView } from '../core/bindings';
import { PLAN_QUESTIONS, planFor } from './plan';
import { ABOUT, LEARN, SAFETY } from './reading';
import { SETTINGS } from './settings';

type Answers = SittingView['answers'];
type Asked = { section: string; kind: QuestionKind; options: string[]; when?: (answers: Answers) => boolean };

const has = (answers: Answers, question: string, ...ids: string[]): boolean => {
  const answer = answers[question];
  return answer?.kind === 'options' && ids.some((id) => answer.ids.includes(id));
};
const pain = (answers: Answers): number => {
  const answer = answers['pain_worst_24h'];
  return answer?.kind === 'number' ? answer.value : 0;
};
const hurts = (answers: Answers) => 1 <= pain(answers);

/** Every question of a first check, in the order of asking. */
export const QUESTIONS: Record<string, Asked> = {
  rf_nerve: { section: 'safety', kind: 'many', options: ['saddle_numb', 'bladder_change', 'bowel_change', 'sexual_change', 'both_legs', 'leg_weak', 'not_sure', 'none'] },
  heel_toe_walk: { section: 'where', kind: 'one', options: ['both_ok', 'one_hard', 'harder_now', 'cannot', 'not_sure'], when: (a) => has(a, 'rf_nerve', 'leg_weak') },
  both_legs_detail: { section: 'safety', kind: 'one', options: ['muscle_only', 'nerve_like', 'not_sure'], when: (a) => has(a, 'rf_nerve', 'both_legs') },
  rf_body: { section: 'safety', kind: 'many', options: ['tearing_pain', 'chest_faint', 'belly_pulse', 'dark_urine', 'hard_numb_back', 'fever_ill', 'big_impact', 'not_sure', 'none'] },
  age_band: { section: 'you', kind: 'one', options: ['under_16', '16_17', '18_39', '40_49', '50_64', '65_plus'] },
  background: { section: 'you', kind: 'many', options: ['cancer_history', 'osteoporosis', 'steroids_long', 'weak_immune', 'inject', 'recent_procedure', 'spine_surgery', 'aortic_risk', 'sickle_trait', 'blood_thinner', 'pregnant', 'none', 'skip'] },
  pain_worst_24h: { section: 'pain', kind: 'scale', options: [] },
  comfort_position: { section: 'pain', kind: 'one', options: ['eases', 'none', 'not_sure'], when: (a) => 7 <= pain(a) },
  quality: { section: 'pain', kind: 'one', options: ['dull_tight', 'sharp_catch', 'electric_burn', 'not_sure'], when: hurts },
  movement_response: { section: 'pain', kind: 'one', options: ['eases', 'no_change', 'worse', 'not_tried', 'not_sure'], when: hurts },
  location: { section: 'where', kind: 'zones', options: ['upper_back', 'low_left', 'low_middle', 'low_right', 'buttock_left', 'buttock_right', 'thigh_left', 'thigh_right', 'calf_left', 'calf_right', 'not_sure'], when: hurts },
  leg_spread: { section: 'where', kind: 'one', options: ['no', 'muscle_sore', 'one_above_knee', 'one_below_knee', 'not_sure'] },
  leg_detail: { section: 'where', kind: 'many', options: ['numb_tingle', 'leg_weaker', 'cough_worse', 'leg_worse_than_back', 'not_sure', 'none'], when: (a) => has(a, 'leg_spread', 'one_above_knee', 'one_below_knee', 'not_sure') },
  trend: { section: 'lift', kind: 'one', options: ['easing', 'same', 'worse', 'not_sure'], when: hurts },
  duration: { section: 'lift', kind: 'one', options: ['lt_24h', 'h24_48', 'h48_72', 'd4_7', 'wk1_2', 'wk2_6', 'wk6_12', 'gt_12wk'] },
  rf_slow: { section: 'lift', kind: 'many', options: ['weight_loss', 'rest_constant', 'rest_no_help', 'night_up_better', 'morning_stiff', 'not_sure', 'none'], when: (a) => has(a, 'age_band', '50_64', '65_plus') },
  onset: { section: 'lift', kind: 'one', options: ['built_later', 'right_after', 'sudden_in_lift', 'gradual_no_link', 'not_sure'], when: hurts },
  control: { section: 'lift', kind: 'many', options: ['stopped_set', 'lost_strength', 'unstable', 'lost_confidence', 'not_sure', 'none'] },
  recurrence: { section: 'lift', kind: 'one', options: ['first', 'usual_soreness', 'sometimes', 'most_times', 'not_sure'] },
  daily_life: { section: 'daily', kind: 'one', options: ['easy', 'sore_but_ok', 'limited', 'cannot', 'not_sure'] },
  confidence: { section: 'daily', kind: 'one', options: ['sure', 'bit_unsure', 'guessing'] },
};

const LONE = ['none', 'not_sure', 'skip'];

export const options = (...ids: string[]): AnswerView => ({ kind: 'options', ids });
export const zones = (...ids: string[]): AnswerView => ({ kind: 'zones', ids });
export const number = (value: number): AnswerView => ({ kind: 'number', value });

export function questionView(id: string): QuestionView {
  const { kind, options } = QUESTIONS[id]!;
  const view = (option: string): OptionView => ({
    id: option,
    lone: kind !== 'one' && LONE.includes(option),
    unsure: option === 'not_sure' || option === 'skip',
  });
  return { id, kind, options: options.map(view) };
}

/** The answers of a sore lifter whose back acts as normal soreness does. */
export const SORE: Answers = {
  rf_nerve: options('none'), rf_body: options('none'), age_band: options('18_39'), background: options('none'),
  pain_worst_24h: number(3), quality: options('dull_tight'), movement_response: options('eases'),
  location: zones('low_left', 'low_right'), leg_spread: options('no'), trend: options('easing'), duration: options('h24_48'),
  onset: options('built_later'), control: options('none'), recurrence: options('usual_soreness'),
  daily_life: options('sore_but_ok'), confidence: options('bit_unsure'),
};

const asked = (answers: Answers): string[] =>
  Object.keys(QUESTIONS).filter((id) => QUESTIONS[id]!.when?.(answers) ?? true);

export function step(answers: Answers, at: string | null): StepView {
  const ids = asked(answers);
  const signs = emergencySigns(answers);
  if (at === null && 0 < signs.length) return { kind: 'stop_here', result: { ...emergency(signs), answers } };
  const id = at ?? ids.find((id) => !(id in answers));
  if (id === undefined) {
    return { kind: 'ready', review: ids.map((question) => ({ question, answer: answers[question]! })), carried: [] };
  }
  if (!ids.includes(id)) throw { kind: 'not_asked', question: id };
  const n = ids.indexOf(id);
  return {
    kind: 'ask',
    question: questionView(id),
    answer: answers[id] ?? null,
    suggested: suggested(answers, id),
    back: ids[n - 1] ?? null,
    progress: { n: n + 1, sections: sections(answers, ids, id) },
  };
}

const suggested = ({ location }: Answers, id: string): string | null =>
  id === 'leg_spread' && location?.kind === 'zones' && location.ids.includes('calf_left') ? 'one_below_knee' : null;

export const sitting = (answers: Answers, at: string | null = null, dropped: string[] = []): SittingView => ({
  answers, dropped, step: step(answers, at), counts_from: null, doubts: null, unsaved: null,
});

export function answer(answers: Answers, question: string, given: AnswerView): SittingView {
  const all = { ...answers, [question]: given };
  const ids = asked(all);
  const kept = Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)));
  const dropped = Object.keys(all).filter((id) => !ids.includes(id));
  return sitting(kept, null, dropped);
}

export const result = (answers: Answers): ResultView => ({ ...decided(answers), answers });

function decided(answers: Answers): ResultView {
  const signs = emergencySigns(answers);
  if (0 < signs.length) return emergency(signs);
  if (has(answers, 'onset', 'sudden_in_lift')) return ADJUST;
  if (has(answers, 'rf_nerve', 'leg_weak')) return SAME_DAY;
  return has(answers, 'confidence', 'guessing') ? GET_CHECKED : NORMAL;
}

function emergencySigns(answers: Answers): FactView[] {
  const answer = answers['rf_nerve'];
  const ids = answer?.kind === 'options' ? answer.ids.filter((id) => id === 'saddle_numb' || id === 'bladder_change') : [];
  return ids.map((id) => ({ question: 'rf_nerve', answer: options(id) }));
}

function sections(answers: Answers, ids: string[], at: string): SectionView[] {
  return ['safety', 'you', 'pain', 'where', 'lift', 'daily'].map((id) => {
    const mine = ids.filter((question) => QUESTIONS[question]!.section === id);
    const answered = mine.filter((question) => question in answers).length;
    return { id, asked: mine.length, answered, current: mine.includes(at) };
  });
}

const EDITION = { date: '2026-11-22', sha256: '3b4f0c1d9e5a7788a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718' };
const fact = (question: string, ...ids: string[]): FactView => ({ question, answer: options(...ids) });
const change = (question: string, id: string, level: string, window: string, how: ChangeView['how'] = 'instead'): ChangeView => ({
  question, answer: options(id), how, level, window,
});
const source = (id: string) => ({ id, citation: `[${id}] A study of backs and what became of them. Journal of Backs 2024; 12: 345-356.` });

const CHANGES: ChangeView[] = [
  ...['saddle_numb', 'bladder_change', 'bowel_change', 'sexual_change'].map((id) => change('rf_nerve', id, 'emergency', 'now', 'added')),
  change('rf_body', 'dark_urine', 'emergency', 'now', 'added'),
  change('rf_nerve', 'leg_weak', 'same_day', 'today', 'added'),
  change('rf_body', 'fever_ill', 'same_day', 'today', 'added'),
  change('daily_life', 'cannot', 'get_checked', '3 days'),
  change('confidence', 'guessing', 'get_checked', '14 days'),
  change('recurrence', 'most_times', 'get_checked', '14 days'),
  change('background', 'pregnant', 'get_checked', '14 days', 'added'),
  change('onset', 'sudden_in_lift', 'modify_monitor', '24 h'),
  { question: 'pain_worst_24h', answer: number(6), how: 'instead', level: 'modify_monitor', window: '24 h' },
  change('location', 'not_sure', 'modify_monitor', '48 h'),
];

const AGAINST = [fact('rf_nerve', 'none'), fact('rf_body', 'none'), fact('movement_response', 'eases'), fact('leg_spread', 'no'), fact('daily_life', 'sore_but_ok')];

const base = {
  emergency_number: '911', read: ['soreness', 'training'], hours: null, also_noted: [], against: AGAINST, changes: CHANGES, unsure: [], signs: [], told: [], reopen: null,
  answers: {}, at: null, kept: false, has_plan: true, is_planned: false, saved: null, due: null, reminds_at: null, unsaved: null, edition: EDITION,
};

export const NORMAL: ResultView = {
  ...base, level: 'normal_soreness', window: '48 h', text: 'result-normal_soreness', against: [],
  because: [{
    id: 'N1', sources: [source('D1'), source('D3')],
    answers: [{ question: 'pain_worst_24h', answer: number(3) }, fact('quality', 'dull_tight'), fact('onset', 'built_later'), fact('location', 'both_sides'), fact('movement_response', 'eases'), fact('leg_spread', 'no'), fact('control', 'none'), fact('daily_life', 'sore_but_ok')],
  }],
};

export const ADJUST: ResultView = {
  ...base, level: 'modify_monitor', window: '24 h', text: 'result-modify_monitor', hours: '24', also_noted: ['M6'], unsure: ['location'],
  because: [
    { id: 'M1', answers: [fact('onset', 'sudden_in_lift')], sources: [source('P1')] },
    { id: 'M2', answers: [{ question: 'pain_worst_24h', answer: number(6) }], sources: [source('T1'), source('T2')] },
  ],
  changes: [...CHANGES.filter(({ level }) => level !== 'modify_monitor'), change('onset', 'built_later', 'normal_soreness', '48 h')],
};

export const GET_CHECKED: ResultView = {
  ...base, level: 'get_checked', window: '14 days', text: 'result-doubt_only',
  because: [{ id: 'C14', answers: [fact('confidence', 'guessing')], sources: [source('P4')] }],
};

export const SAME_DAY: ResultView = {
  ...base, level: 'same_day', window: 'today', text: 'result-same_day', told: ['warning-4'],
  because: [{ id: 'D1', answers: [fact('rf_nerve', 'leg_weak'), fact('heel_toe_walk', 'one_hard')], sources: [source('R11')] }],
};

const emergency = (signs: FactView[]): ResultView => ({
  ...base, level: 'emergency', window: 'now', text: 'result-emergency', signs, told: ['warning-1'], against: [], changes: [], reopen: 'rf_nerve',
  because: [{ id: 'E1', answers: signs, sources: [source('R5'), source('R8')] }],
});

/** A picture of the body as far as the window needs it: a shape for each place. */
const drawn = (chosen: string[]): string => {
  const shape = (id: string) => `<path class="map-zone${chosen.includes(id) ? ' map-chosen' : ''}" data-zone="${id}" d="M0 0H9V9Z"/>`;
  return `<svg aria-hidden="true">${QUESTIONS['location']!.options.slice(0, -1).map(shape).join('')}</svg>`;
};

/** Answers a call of the window as the core would; a thrown value is its error. */
export function reply(command: string, args: unknown): unknown {
  const { answers, at, question, answer: given } = args as { answers: Answers; at: string | null; question: string; answer: AnswerView };
  if (command === 'opening') return { kind: 'unsaved' };
  if (command === 'learn') return LEARN;
  if (command === 'about') return ABOUT;
  if (command === 'safety') return SAFETY;
  if (command === 'body_map') return drawn((args as { zones: string[] }).zones);
  if (command === 'settings') return SETTINGS;
  if (command === 'begin') return sitting(answers ?? {});
  if (command === 'drop_draft') return null;
  if (command === 'step') return sitting(answers, at);
  if (command === 'answer') return answer(answers, question, given);
  if (command === 'finish') return result(answers);
  if (command === 'plan_questions') return PLAN_QUESTIONS;
  if (command === 'plan') return planFor(result(answers).level, (args as { training: TrainingView }).training);
  throw new Error(`no command ${command}`);
}
