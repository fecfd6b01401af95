// What stands beside the first screen: the picture of the course, and the plan in full. Asked for once the screen is up, so
// that nobody waits for it; what can not be had is said in its place.
import * as ask from './ask';
import type { CourseView, HomeView, UnderWayView } from './bindings';

export class Glance {
  course = $state.raw<CourseView | null>(null);
  training = $state.raw<UnderWayView | null>(null);
  /** The picture could not be had. */
  isMissing = $state.raw(false);

  constructor(home: HomeView, showsCourse: boolean) {
    const first = home.open[0];
    if (showsCourse && first !== undefined) void this.#see(first.episode);
    if (home.plan?.next) void this.#plan();
  }

  async #see(episode: string): Promise<void> {
    const told = await ask.course(episode);
    if (told.status === 'ok') this.course = told.data;
    else this.isMissing = true;
  }

  async #plan(): Promise<void> {
    const told = await ask.planUnderWay();
    if (told.status === 'ok') this.training = told.data;
  }
}
