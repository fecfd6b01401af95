// One sitting: the answers so far, and what the window shows. Every step is the core's; nothing is decided here.
import * as ask from './ask';
import type { Answers, Reply, Trouble } from './ask';
import type { AnswerView, FactView, ResultView, StepView } from './bindings';
import { Planning, type PlanFormPage, type PlanPage } from './planning.svelte';

export type Ask = Extract<StepView, { kind: 'ask' }>;

export type QuestionPage = {
  name: 'question';
  ask: Ask;
  /** What is chosen when the question opens: the answer given, or one chosen and not yet gone on with. */
  chosen: AnswerView | null;
  /** Questions whose answers no longer apply. */
  dropped: string[];
};

export type ReviewPage = { name: 'review'; rows: FactView[]; dropped: string[] };
export type ResultPage = { name: 'result'; result: ResultView };
export type EmergencyPage = { name: 'emergency'; result: ResultView };
export type Page = { name: 'start' } | QuestionPage | ReviewPage | ResultPage | EmergencyPage | PlanFormPage | PlanPage;

export class Sitting {
  page = $state.raw<Page>({ name: 'start' });
  answers = $state.raw<Answers>({});
  trouble = $state.raw<Trouble | null>(null);
  /** "Move on when I choose", and "Keys 1 to 9 choose": kept while the window is open. */
  moveOn = $state(true);
  keys = $state(true);

  readonly planning = new Planning(this);

  /** Choices on questions that were left by Back before they were gone on with. */
  readonly #unsent = new Map<string, AnswerView>();
  #busy = false;
  #again: () => Promise<void> = () => this.goOn();

  get started(): boolean {
    return Object.keys(this.answers).length > 0 || this.#unsent.size > 0;
  }

  /** The next question that has no answer, or the review. */
  goOn = (): Promise<void> => this.#step(null);

  /** Shows this question again, with its answer. */
  open = (question: string): Promise<void> => this.#step(question);

  /** Back from a question: keeps what is chosen there, goes to the one before, or to the start. */
  async back(page: QuestionPage, chosen: AnswerView | null): Promise<void> {
    if (chosen !== null && !same(chosen, page.ask.answer)) this.#unsent.set(page.ask.question.id, chosen);
    if (page.ask.back === null) this.#leave();
    else await this.open(page.ask.back);
  }

  /** Gives one answer. */
  async answer(question: string, given: AnswerView): Promise<void> {
    const answered = await this.hear(() => ask.answer(this.answers, question, given));
    if (answered === undefined) return;
    this.answers = answered.answers;
    this.#unsent.delete(question);
    for (const gone of answered.dropped) this.#unsent.delete(gone);
    const left = [...this.#unsent.keys()].find((id) => id in this.answers);
    if (left === undefined || answered.step.kind === 'stop_here') this.#show(answered.step, answered.dropped);
    else await this.#step(left, answered.dropped);
  }

  async result(): Promise<void> {
    const result = await this.hear(() => ask.result(this.answers));
    if (result !== undefined) this.#showResult(result);
  }

  /** What went wrong, once more. */
  tryAgain = (): Promise<void> => this.#again();

  /** Forgets the answers. */
  startOver(): void {
    this.answers = {};
    this.#unsent.clear();
    this.planning.forget();
    this.#leave();
  }

  #leave(): void {
    this.trouble = null;
    this.page = { name: 'start' };
  }

  async #step(at: string | null, dropped: string[] = []): Promise<void> {
    const step = await this.hear(() => ask.step(this.answers, at));
    if (step !== undefined) this.#show(step, dropped);
  }

  #show(step: StepView, dropped: string[]): void {
    switch (step.kind) {
      case 'ask': {
        const chosen = this.#unsent.get(step.question.id) ?? step.answer;
        this.page = { name: 'question', ask: step, chosen, dropped };
        return;
      }
      case 'stop_here':
        return this.#showResult(step.result);
      case 'ready':
        this.page = { name: 'review', rows: step.review, dropped };
        return;
      default:
        return never(step);
    }
  }

  #showResult(result: ResultView): void {
    this.page = { name: result.level === 'emergency' ? 'emergency' : 'result', result };
  }

  /** Asks the core one thing at a time; a press while it answers is ignored. `again` is what trying again does. */
  async hear<T>(call: () => Promise<Reply<T>>, again = this.goOn): Promise<T | undefined> {
    if (this.#busy) return undefined;
    this.#busy = true;
    this.#again = again;
    const reply = await call();
    this.#busy = false;
    this.trouble = reply.status === 'error' ? reply.error : null;
    return reply.status === 'ok' ? reply.data : undefined;
  }
}

/** Whether two answers say the same, whatever the order of their ticks. */
export function same(one: AnswerView, other: AnswerView | null): boolean {
  if (other === null) return false;
  if (one.kind === 'number' || other.kind === 'number') {
    return one.kind === 'number' && other.kind === 'number' && one.value === other.value;
  }
  return one.ids.length === other.ids.length && one.ids.every((id) => other.ids.includes(id));
}

function never(_: never): void {}
