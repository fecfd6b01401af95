// How a plan is said: which message stands for which value. Words nothing itself, and reckons nothing.
import type { DeltaView, LoadView, NextSessionView, PlanView, PrescriptionView, TextView, ValueView } from './bindings';
import { SLOW } from './limits';
import { say, sayOptional } from './words';

/** A text of the core. */
export const text = ({ id, args }: TextView): string => say(id, args);

/** A weight in its unit. */
export const weight = (amount: string, unit: string): string => say(`value-load-${unit}`, { [unit]: amount });

/** The plates of one side, or that there are none. */
export const perSide = ({ per_side }: LoadView): string =>
  per_side.length === 0 ? say('per-side-none') : say('per-side', { plates: per_side.join(', ') });

/** What is to be done in this part. */
export const now = (delta: DeltaView, { upper_limit }: PrescriptionView): string =>
  delta.now === null ? say('value-unknown') : limited(delta.now, upper_limit);

function limited(what: ValueView, isLimit: boolean): string {
  const said = value(what, 'value-effort');
  return isLimit && what.kind === 'load' ? say('value-load-most', { load: said }) : said;
}

/** Where the plan is, and what is on the bar there. */
export const session = ({ load, upper_limit, ...step }: NextSessionView): { stage: string; load: string } => ({
  stage: stage(step), load: limited(load, upper_limit),
});

/** A step of the way back, with its part where it has several. */
export function stage({ stage, part, of }: { stage: string; part: number; of: number }): string {
  const name = say(`stage-${stage}`);
  return of === 1 ? name : say('stage-line', { stage: name, part: say('stage-part', { part: String(part), of: String(of) }) });
}

/** What was usual in this part. */
export const before = (delta: DeltaView): string =>
  delta.before === null ? say('value-unknown') : value(delta.before, 'value-effort-usual');

/** Whether a part is as it was. What is not known is not said to be the same. */
export const isSame = ({ before, now }: DeltaView): boolean =>
  before !== null && now !== null && raw(before) === raw(now) && before.kind === now.kind;

/** A value without words. */
export function raw(value: ValueView | null): string {
  switch (value?.kind) {
    case undefined:
      return '';
    case 'load':
      return value.amount;
    case 'share':
      return String(value.percent);
    case 'count':
      return String(value.count);
    case 'effort':
      return value.rpe;
    case 'sets':
      return '';
    case 'height':
      return value.cm === null ? '' : String(value.cm);
    default:
      return value?.id ?? '';
  }
}

/** The value of a part now. */
export const valueOf = ({ deltas }: PrescriptionView, name: string): ValueView | null =>
  deltas.find((delta) => delta.part === name)?.now ?? null;

/** The lift, and how it is set up. */
export function lift(prescription: PrescriptionView): { name: string; how: string | undefined } | null {
  const found = valueOf(prescription, 'lift');
  if (found?.kind !== 'lift') return null;
  return { name: say(`variation-${found.id}`), how: sayOptional(`variation-${found.id}.how`, { height: heightOf(prescription) ?? '' }) };
}

/** How much the lift is raised, where it is. */
export function heightOf(prescription: PrescriptionView): string | null {
  const height = valueOf(prescription, 'height');
  return height?.kind === 'height' && height.cm !== null && height.cm > 0 ? say('height-cm', { cm: String(height.cm) }) : null;
}

/** Sets and reps in one line, where both are known. */
export const setsAndReps = (prescription: PrescriptionView): string | null =>
  work(raw(valueOf(prescription, 'sets')), raw(valueOf(prescription, 'reps')));

/** The same as it was usual. */
export function setsAndRepsBefore({ deltas }: PrescriptionView): string | null {
  const usual = (part: string) => raw(deltas.find((delta) => delta.part === part)?.before ?? null);
  return work(usual('sets'), usual('reps'));
}

/** Sets and reps; null where one of them is not known. */
export function work(sets: string, reps: string): string | null {
  if (sets === '' || reps === '') return null;
  return sets === '1' ? say('value-sets-reps-one', { reps }) : say('value-sets-reps', { sets, reps });
}

/** Where a number comes from. */
export function sources(from: string[]): string {
  const named = from.map((source) => (source === 'design' ? say('source-design') : source));
  return say('source-line', { sources: named.join(', ') });
}

/** The title and the lead of a plan, or of there being none. */
export function heading({ step, level, prescription }: PlanView): { title: string; lead: string } {
  if (prescription === null) return { title: say('heading-plan'), lead: say(`plan-none-${step}`) };
  return { title: say('plan-title'), lead: say(LEADS[level] ?? 'plan-lead-adjust') };
}

const LEADS: Record<string, string> = {
  get_checked: 'plan-lead-evaluated',
  modify_monitor: 'plan-lead-adjust',
  normal_soreness: 'plan-lead-normal',
};

/** A value as it stands in a sentence. */
export const valueInWords = (what: ValueView): string => value(what, 'value-effort-usual');

function value(value: ValueView, effort: 'value-effort' | 'value-effort-usual'): string {
  switch (value.kind) {
    case 'load':
      return weight(value.amount, value.unit);
    case 'share':
      return say('value-share', { percent: String(value.percent) });
    case 'effort':
      return say(effort, { rpe: value.rpe });
    case 'sets':
      return text(value.text);
    case 'height':
      return height(value.cm, value.turns);
    case 'tempo':
      return say(`tempo-${value.id}`, SLOW);
    case 'lift':
      return say(`variation-${value.id}`);
    default:
      return raw(value);
  }
}

function height(cm: number | null, turns: boolean): string {
  if (cm === null) return say('value-height-none');
  if (cm === 0) return say('value-height-floor');
  return say(turns ? 'value-height-down-to' : 'value-height', { cm: String(cm) });
}
