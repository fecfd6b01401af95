// The workouts of the log as far as they were fetched, newest first. The rest follows by itself, page by page, so that
// whoever scrolls never comes to a row without a workout.
import * as ask from './ask';
import type { LogPageView, LoggedView } from './bindings';

export class LogList {
  /** So many workouts are asked for at once. */
  static readonly PAGE = 100;

  workouts = $state.raw<LoggedView[]>([]);
  total = $state(0);
  /** Whether it was read: what could not be is not called empty. */
  isRead = $state(false);
  /** Which beginning the pages on their way belong to. */
  #begun = 0;

  /** Begins anew with the first page, and fetches the others. */
  begin(page: LogPageView): void {
    this.workouts = page.workouts;
    this.total = page.total;
    this.isRead = true;
    this.#begun += 1;
    void this.#rest(this.#begun);
  }

  /** What is no longer open. */
  forget(): void {
    this.begin({ total: 0, workouts: [] });
    this.isRead = false;
  }

  /** Page after page. Where the log became another in the meantime, what comes late is passed over. */
  async #rest(begun: number): Promise<void> {
    while (begun === this.#begun && this.workouts.length < this.total) {
      const next = await ask.logPage(this.workouts.length, LogList.PAGE);
      if (begun !== this.#begun || next.status === 'error' || next.data.workouts.length === 0) return;
      this.workouts = [...this.workouts, ...next.data.workouts];
    }
  }
}
