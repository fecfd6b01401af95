// The ways through the side navigation: each leads to its page, or to one that says what will be there.
import * as ask from './ask';
import type { Place } from './places';
import type { Sitting } from './sitting.svelte';

/** A place that has nothing to show yet. */
export type NothingPage = { name: 'nothing'; place: Extract<Place, 'plan' | 'course'> };
/** The log of training. */
export type LogPage = { name: 'log' };
export type GoingPage = NothingPage | LogPage;

export class Going {
  readonly #sitting: Sitting;
  readonly #ways: Record<Place, () => Promise<void>>;

  constructor(sitting: Sitting) {
    this.#sitting = sitting;
    this.#ways = {
      today: () => sitting.leave(),
      plan: this.#plan,
      course: this.#course,
      log: sitting.logging.open,
      settings: sitting.settings.open,
      learn: sitting.reading.learn,
      about: sitting.reading.about,
      board: sitting.coaching.open,
      group: sitting.coaching.openGroup,
    };
  }

  to = (place: Place): Promise<void> => this.#ways[place]();

  /** The check that is due, or the one that was begun, or a new one. */
  checkIn = async (): Promise<void> => {
    const { keeping } = this.#sitting;
    if (!keeping.isOpen) return keeping.start();
    const home = await this.#sitting.hear(ask.home, this.checkIn);
    if (home === undefined) return;
    await (home.next.begin === null ? this.#sitting.resume() : this.#sitting.begin(home.next.begin));
  };

  #plan = async (): Promise<void> => {
    if (!this.#sitting.keeping.isOpen) return this.#nothing('plan');
    const training = await this.#sitting.hear(ask.planUnderWay, this.#plan);
    if (training === null) this.#nothing('plan');
    else if (training !== undefined) this.#sitting.training.show(training);
  };

  #course = async (): Promise<void> => {
    if (!this.#sitting.keeping.isOpen) return this.#nothing('course');
    const { page } = this.#sitting;
    const first = page.name === 'home' ? page.home.open[0]?.episode : undefined;
    if (!(await this.#sitting.training.openCourse(first))) this.#nothing('course');
  };

  #nothing(place: NothingPage['place']): void {
    this.#sitting.trouble = null;
    this.#sitting.page = { name: 'nothing', place };
  }
}
