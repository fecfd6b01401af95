// What is ticked after a tick: lone options clear the others and are cleared by them.
import type { AnswerView, OptionView, QuestionView } from './bindings';

/** The chosen options after `id` was ticked or cleared. */
export function choose(question: QuestionView, chosen: string[], id: string, ticked: boolean): string[] {
  return inOrder(question, tick(question, chosen, id, ticked));
}

/** As `choose`, in the order ticked. */
export function tick(question: QuestionView, chosen: string[], id: string, ticked: boolean): string[] {
  if (question.kind !== 'many') return ticked ? [id] : chosen;
  const rest = chosen.filter((other) => other !== id);
  if (!ticked) return rest;
  if (isLone(question.options, id)) return [id];
  return [...rest.filter((other) => !isLone(question.options, other)), id];
}

/** The answer that these choices make, or null where nothing is chosen. */
export function toAnswer(chosen: string[], value: number | null): AnswerView | null {
  if (value !== null) return { kind: 'number', value };
  return chosen.length === 0 ? null : { kind: 'options', ids: chosen };
}

export const isLone = (options: OptionView[], id: string): boolean =>
  options.some((option) => option.id === id && option.lone);

const inOrder = (question: QuestionView, chosen: string[]): string[] =>
  question.options.map((option) => option.id).filter((id) => chosen.includes(id));
