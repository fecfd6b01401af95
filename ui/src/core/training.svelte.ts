// Training over the days, from the window's side: the plan under way, and what is told of it.
import * as ask from './ask';
import type { Answers, Reply } from './ask';
import type { CourseView, SessionsView, UnderWayView } from './bindings';
import type { Sitting } from './sitting.svelte';

/** `telling`: the form for a session is open when the page comes up; `swapped`: a lift was just swapped. */
export type UnderWayPage = { name: 'under-way'; training: UnderWayView; telling: boolean; swapped?: boolean };
export type CoursePage = { name: 'course'; course: CourseView };
export type TrainingPage = UnderWayPage | CoursePage;

export class Training {
  /** What followed each session; null until it is told. It comes after the course, so that nobody waits for both. */
  sessions = $state.raw<SessionsView | null>(null);

  readonly #sitting: Sitting;

  constructor(sitting: Sitting) {
    this.#sitting = sitting;
  }

  /** The plan under way. */
  open = async (telling = false): Promise<void> => {
    const training = await this.#sitting.hear(ask.planUnderWay, () => this.open(telling));
    if (training === null) await this.#sitting.leave();
    else if (training !== undefined) this.show(training, telling);
  };

  show(training: UnderWayView, telling = false): void {
    this.#sitting.page = { name: 'under-way', training, telling };
  }

  /** Another lift in the place of what the plan asks for. */
  swap = async (lift: string): Promise<void> => {
    const training = await this.#sitting.hear(() => ask.swapLift(lift), () => this.swap(lift));
    if (training === undefined) return;
    this.#sitting.page = { name: 'under-way', training, telling: false, swapped: true };
    void this.#sitting.guarding.backUpIfDue();
  };

  /** The form again, for what the plan is made of. */
  change = async (episode: string): Promise<void> => {
    const result = await this.#sitting.hear(() => ask.result(episode), () => this.change(episode));
    if (result !== undefined) await this.#sitting.planning.openKnown(result);
  };

  /** The course of this episode, or of the one that matters most now. False where there is none yet. */
  openCourse = async (episode: string | null = null): Promise<boolean> => {
    const again = () => this.openCourse(episode).then(() => undefined);
    const course = await this.#sitting.hear(() => ask.course(episode), again);
    if (course === null || course === undefined) return course !== null;
    this.sessions = null;
    this.#sitting.page = { name: 'course', course };
    void this.#follow();
    return true;
  };

  async #follow(): Promise<void> {
    const told = await ask.sessionsFollowed();
    if (this.#sitting.page.name !== 'course') return;
    if (told.status === 'ok') this.sessions = told.data;
    else this.#sitting.trouble = told.error;
  }

  /** Keeps how a session went. */
  afterSession = (plan: string, told: Answers, usualMorning: number | null): Promise<void> =>
    this.#tell(() => ask.afterSession(plan, told, usualMorning));

  /** Keeps how the morning after a session is. */
  nextMorning = (session: string, told: Answers): Promise<void> => this.#tell(() => ask.nextMorning(session, told));

  async #tell(call: () => Promise<Reply<UnderWayView>>): Promise<void> {
    const training = await this.#sitting.hear(call, () => this.#tell(call));
    if (training === undefined) return;
    this.show(training);
    void this.#sitting.guarding.backUpIfDue();
  }
}
