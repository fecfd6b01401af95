// What is ticked after a tick: lone options clear the others and are cleared by them.
import type { AnswerView, OptionView, QuestionView } from './bindings';

/** The chosen options after `id` was ticked or cleared. */
export function choose(question: QuestionView, chosen: string[], id: string, ticked: boolean): string[] {
  return inOrder(question, tick(question, chosen, id, ticked));
}

/** As `choose`, in the order ticked. */
export function tick(question: QuestionView, chosen: string[], id: string, ticked: boolean): string[] {
  if (!takesMany(question)) return ticked ? [id] : chosen;
  const rest = chosen.filter((other) => other !== id);
  if (!ticked) return rest;
  if (isLone(question.options, id)) return [id];
  return [...rest.filter((other) => !isLone(question.options, other)), id];
}

/** Whether all that fit may be ticked. */
export const takesMany = ({ kind }: QuestionView): boolean => kind === 'many' || kind === 'zones';

/** The answer that these choices make, or null where nothing is chosen. */
export function toAnswer(question: QuestionView, chosen: string[], value: number | null): AnswerView | null {
  if (value !== null) return { kind: 'number', value };
  if (chosen.length === 0) return null;
  const onTheMap = question.kind === 'zones' && !chosen.some((id) => isLone(question.options, id));
  return { kind: onTheMap ? 'zones' : 'options', ids: chosen };
}

/** What of an answer stands on the screen as chosen. */
export const toChosen = (answer: AnswerView | null): string[] =>
  answer === null || answer.kind === 'number' ? [] : answer.ids;

export const isLone = (options: OptionView[], id: string): boolean =>
  options.some((option) => option.id === id && option.lone);

const inOrder = (question: QuestionView, chosen: string[]): string[] =>
  question.options.map((option) => option.id).filter((id) => chosen.includes(id));
