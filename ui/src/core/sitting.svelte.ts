// One sitting: the answers so far, and what the window shows. Every step is the core's; nothing is decided here.
import * as ask from './ask';
import type { Answers, Reply, Trouble } from './ask';
import type { AnswerView, BeginView, FactView, ResultView, SittingView, StepView, TextView, WhenView } from './bindings';
import { Acting } from './acting.svelte';
import { Coaching, type CoachPage } from './coaching.svelte';
import { Filing, type FilingPage } from './filing.svelte';
import { Going, type GoingPage } from './going.svelte';
import { Guarding } from './guarding.svelte';
import { Keeping, type KeepingPage } from './keeping.svelte';
import { Logging } from './logging.svelte';
import { Planning, type NoPlanPage, type PlanFormPage, type PlanPage } from './planning.svelte';
import { Reading, type ReadingPage } from './reading.svelte';
import { Settings, type Section } from './settings.svelte';
import { Training, type TrainingPage } from './training.svelte';

export type Ask = Extract<StepView, { kind: 'ask' }>;

export type QuestionPage = {
  name: 'question';
  ask: Ask;
  /** What is chosen when the question opens: the answer given, or one chosen and not yet gone on with. */
  chosen: AnswerView | null;
  /** Questions whose answers no longer apply. */
  dropped: string[];
};

export type ReviewPage = { name: 'review'; rows: FactView[]; carried: FactView[]; dropped: string[] };
export type ResultPage = { name: 'result'; result: ResultView };
export type EmergencyPage = { name: 'emergency'; result: ResultView };
export type CheckPage = QuestionPage | ReviewPage | ResultPage | EmergencyPage | PlanFormPage | PlanPage | NoPlanPage;
export type SettingsPage = { name: 'settings'; at?: Section };
export type Page = KeepingPage | CheckPage | TrainingPage | SettingsPage | ReadingPage | FilingPage | GoingPage | CoachPage;
/** What a start does not begin with. */
export type LaterPage = Exclude<Page, CoachPage | { name: 'opening' | 'start' | 'home' }>;

export class Sitting {
  page = $state.raw<Page>({ name: 'opening' });
  answers = $state.raw<Answers>({});
  trouble = $state.raw<Trouble | null>(null);
  /** When the logged session was that the pain is counted from. */
  countsFrom = $state.raw<WhenView | null>(null);
  /** The question whose answer led to emergency care and is asked again: what takes it back is asked twice. The core
   * knows it where answers are kept, also after a restart. */
  doubted = $state.raw<string | null>(null);
  /** Why the answers are not saved, where they should be. */
  unsaved = $state.raw<TextView | null>(null);
  /** What the answers came to, once they came to something. */
  result = $state.raw<ResultView | null>(null);
  readonly planning = new Planning(this);
  readonly keeping = new Keeping(this);
  readonly training = new Training(this);
  readonly reading = new Reading(this);
  readonly settings = new Settings(this);
  readonly logging = new Logging(this);
  readonly filing = new Filing(this);
  readonly coaching = new Coaching(this);
  readonly going = new Going(this);
  readonly guarding = new Guarding(this);
  readonly acting = new Acting(this);

  /** Choices on questions that were left by Back before they were gone on with. */
  readonly #unsent = new Map<string, AnswerView>();
  #busy = false;
  #again: () => Promise<void> = () => this.goOn();

  get started(): boolean {
    return Object.keys(this.answers).length > 0 || this.#unsent.size > 0;
  }

  /** Begins a check. */
  async begin(how: BeginView): Promise<void> {
    const begun = await this.hear(() => ask.begin(how), () => this.begin(how));
    if (begun === undefined) return;
    this.forget();
    this.#showSitting(begun);
  }

  /** Goes on with the check that was begun, at the question that was on the screen. */
  resume = async (): Promise<void> => {
    const resumed = await this.hear(ask.resume, this.resume);
    if (resumed !== undefined) this.#showSitting(resumed);
  };

  /** The next question that has no answer, the review, or the result that was reached. */
  goOn = async (): Promise<void> => (this.result === null ? this.#step(null) : this.#showResult(this.result));

  /** Shows this question again, with its answer. */
  open = (question: string): Promise<void> => this.#step(question);

  /** Opens the answers of a result again: to look them over, or at one question. One that is saved is corrected. */
  async reopen(result: ResultView, question: string | null): Promise<void> {
    if (result.saved !== null) return this.begin({ kind: 'correct', ...result.saved, at: question });
    await this.#step(question);
    this.doubted = result.level === 'emergency' ? question : null;
  }

  /** Back from a question: keeps what is chosen there, goes to the one before, or to the start. */
  async back(page: QuestionPage, chosen: AnswerView | null): Promise<void> {
    if (chosen !== null && !same(chosen, page.ask.answer)) this.#unsent.set(page.ask.question.id, chosen);
    if (page.ask.back === null) await this.leave();
    else await this.open(page.ask.back);
  }

  /** Gives one answer. */
  async answer(question: string, given: AnswerView): Promise<void> {
    const answered = await this.hear(() => ask.answer(this.answers, question, given));
    if (answered === undefined) return;
    this.#unsent.delete(question);
    this.doubted = null;
    for (const gone of answered.dropped) this.#unsent.delete(gone);
    const left = [...this.#unsent.keys()].find((id) => id in answered.answers);
    if (left === undefined || answered.step.kind === 'stop_here') return this.#showSitting(answered);
    this.answers = answered.answers;
    await this.#step(left, answered.dropped);
  }

  /** Away from a check that is kept. What is chosen and was not gone on with is answered first; an emergency by it stays, and
   * what takes one back is shown, to be asked a second time. */
  async saveAndLeave(question: string, chosen: AnswerView | null): Promise<void> {
    if (chosen !== null) this.#unsent.set(question, chosen);
    for (const [id, given] of this.#unsent) {
      if (id === this.doubted && id !== question) return this.open(id);
      if (id !== question && !(await this.#isAsked(id))) continue;
      await this.answer(id, given);
      if (this.trouble !== null || this.unsaved !== null || this.page.name === 'emergency') return;
    }
    await this.leave();
  }

  async #isAsked(question: string): Promise<boolean> {
    return (await ask.step(this.answers, question)).status === 'ok';
  }

  /** Decides and saves; also once more, where saving did not work. */
  finish = async (): Promise<void> => {
    const result = await this.hear(() => ask.finish(this.answers), this.finish);
    if (result === undefined) return;
    this.#showResult(result);
    if (result.saved !== null) void this.guarding.backUpIfDue();
  };

  /** Shows the result that stands in an episode. */
  async look(episode: string): Promise<void> {
    const result = await this.hear(() => ask.result(episode), () => this.look(episode));
    if (result === undefined) return;
    this.forget();
    this.#showResult(result);
  }

  /** What went wrong, once more. */
  tryAgain = (): Promise<void> => this.#again();

  /** Drops the check. */
  startOver = async (): Promise<void> => {
    const dropped = await this.hear(ask.dropDraft, this.startOver);
    if (dropped === undefined) return;
    this.forget();
    await this.leave();
  };

  /** To where the person started from; a check that is not finished stays. */
  leave(): Promise<void> {
    this.trouble = null;
    return this.keeping.goHome();
  }

  forget(): void {
    this.answers = {};
    this.countsFrom = null;
    this.doubted = null;
    this.unsaved = null;
    this.result = null;
    this.#unsent.clear();
    this.planning.forget();
  }

  async #step(at: string | null, dropped: string[] = []): Promise<void> {
    const sitting = await this.hear(() => ask.step(this.answers, at));
    if (sitting !== undefined) this.#showSitting(sitting, dropped);
  }

  #showSitting({ answers, dropped, step, counts_from, doubts, unsaved }: SittingView, gone = dropped): void {
    this.answers = answers;
    if (this.keeping.isOpen) this.doubted = doubts;
    this.countsFrom = counts_from;
    this.unsaved = unsaved;
    this.result = null;
    this.#show(step, gone);
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
        this.page = { name: 'review', rows: step.review, carried: step.carried, dropped };
        return;
      default:
        return never(step);
    }
  }

  #showResult(result: ResultView): void {
    this.answers = result.answers;
    this.unsaved = result.unsaved;
    this.result = result;
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
  return one.kind === other.kind && one.ids.length === other.ids.length && one.ids.every((id) => other.ids.includes(id));
}

function never(_: never): void {}
