// What a person tells of their training, kept while the window is open, and the plan the core makes of it.
import * as ask from './ask';
import type { Reply } from './ask';
import type { PlanView, QuestionView, ResultView, TextView, TrainingView, UnderWayView } from './bindings';
import { tick } from './choosing';
import type { Sitting } from './sitting.svelte';

export type PlanFormPage = { name: 'plan-form'; result: ResultView; questions: QuestionView[] };
export type PlanPage = { name: 'plan'; result: ResultView; plan: PlanView };
export type NoPlanPage = { name: 'no-plan'; result: ResultView; why: TextView };

/** The numbers that are typed, in the order of the form. */
export const NUMBERS = ['load', 'reps', 'sets', 'rpe', 'mean', 'bar'] as const;
export type Typed = (typeof NUMBERS)[number];

/** A number that can not be right, and what the core says of it. */
export type Refused = { kind: 'refused'; field: Typed; message: string };

export class Planning {
  training = $state<TrainingView>(nothing());
  refused = $state.raw<Refused | null>(null);

  readonly #sitting: Sitting;
  #questions: QuestionView[] | undefined;
  /** Whose episode the form was filled in for. */
  #filled: string | null = null;
  #unit = nothing().unit;

  constructor(sitting: Sitting) {
    this.#sitting = sitting;
  }

  /** From a result to its plan; by the form, unless there is nothing to lift whatever the numbers are. */
  async open(result: ResultView): Promise<void> {
    if (result.saved !== null) return this.#openKept(result, result.saved.episode);
    const again = () => this.open(result);
    const plan = await this.#sitting.hear(() => ask.plan(this.#sitting.answers, nothing()), again);
    if (plan === undefined) return;
    if (plan.prescription === null) this.#sitting.page = { name: 'plan', result, plan };
    else await this.openForm(result);
  }

  /** The form with what is known, or why there is no plan now. */
  async openKnown(result: ResultView): Promise<void> {
    const episode = result.saved?.episode ?? '';
    const asked = await this.#sitting.hear(() => ask.planAsked(episode), () => this.openKnown(result));
    if (asked === undefined) return;
    if (asked.kind === 'none') return void (this.#sitting.page = { name: 'no-plan', result, why: asked.why });
    if (this.#filled !== episode) this.training = asked.training;
    this.#filled = episode;
    await this.openForm(result);
  }

  /** The form, with all that was typed and ticked. */
  async openForm(result: ResultView): Promise<void> {
    this.#questions ??= await this.#sitting.hear(ask.planQuestions, () => this.openForm(result));
    if (this.#questions === undefined) return;
    this.refused = null;
    this.#sitting.page = { name: 'plan-form', result, questions: this.#questions };
  }

  /** The plan for what was told. */
  make(result: ResultView): Promise<void> {
    return this.#make(result, $state.snapshot(this.training));
  }

  /** The plan without the numbers, which stay on the form. */
  skipLog(result: ResultView): Promise<void> {
    const { load, reps, sets, rpe, mean, bar } = nothing();
    return this.#make(result, { ...$state.snapshot(this.training), load, reps, sets, rpe, mean, bar });
  }

  back(result: ResultView): void {
    this.#sitting.trouble = null;
    this.#sitting.page = { name: 'result', result };
  }

  chosen(question: string): string[] {
    const { factors, equipment, phase } = this.training;
    if (question === 'factors') return factors;
    if (question === 'equipment') return equipment;
    return phase === null ? [] : [phase];
  }

  choose(question: QuestionView, id: string, ticked: boolean): void {
    const chosen = tick(question, this.chosen(question.id), id, ticked);
    if (question.id === 'factors') this.training.factors = chosen;
    else if (question.id === 'equipment') this.training.equipment = chosen;
    else this.training.phase = chosen[0] ?? null;
  }

  /** The person's unit: for the form, unless numbers in another are on it. */
  use(unit: string): void {
    this.#unit = unit;
    if (NUMBERS.every((field) => this.training[field] === '')) this.training.unit = unit;
  }

  forget(): void {
    this.training = { ...nothing(), unit: this.#unit };
    this.refused = null;
    this.#filled = null;
  }

  /** The plan under way where it goes on for this episode, else the form. */
  async #openKept(result: ResultView, episode: string): Promise<void> {
    const training = await this.#sitting.hear(ask.planUnderWay, () => this.open(result));
    if (training === undefined) return;
    if (training?.episode === episode && training.stage === 'going') this.#sitting.training.show(training);
    else await this.openKnown(result);
  }

  async #make(result: ResultView, training: TrainingView): Promise<void> {
    const again = () => this.#make(result, training);
    const made = await this.#sitting.hear(async () => refusal(await this.#ask(result, training)), again);
    if (made === undefined) return;
    if ('kind' in made) this.refused = made;
    else if ('now' in made) this.#show(made);
    else this.#sitting.page = { name: 'plan', result, plan: made };
  }

  /** A plan that is kept for an episode that is, and else one for the answers alone. */
  #ask({ saved }: ResultView, training: TrainingView): Promise<Reply<PlanView | UnderWayView>> {
    return saved === null ? ask.plan(this.#sitting.answers, training) : ask.givePlan(saved.episode, training);
  }

  #show(given: UnderWayView): void {
    this.#filled = null;
    this.#sitting.training.show(given);
    void this.#sitting.guarding.backUpIfDue();
  }
}

const nothing = (): TrainingView => ({
  unit: 'kg', load: '', reps: '', sets: '', rpe: '', mean: '', bar: '', equipment: [], factors: [], phase: null,
});

/** A number that was refused is told at its field; everything else that goes wrong is a trouble. */
function refusal<T>(reply: Reply<T>): Reply<T | Refused> {
  if (reply.status === 'ok' || reply.error.kind !== 'bad_training') return reply;
  const { field, message } = reply.error;
  const typed = NUMBERS.find((one) => one === field);
  return typed === undefined ? reply : { status: 'ok', data: { kind: 'refused', field: typed, message } };
}
