// What a coach does with the athletes of the board. Loaded with a coach's pages; what outlasts a page stands in `coaching`.
import * as ask from './ask';
import type { Reply } from './ask';
import type { AthleteFormView, AthleteView, BoardView, NamesView } from './bindings';
import type { Sitting } from './sitting.svelte';

const NOBODY: AthleteFormView = { name: '', groups: [], tags: [], rack: '', unit: 'kg', bar: '', plates: '' };

/** With more athletes, pages that show many at once begin with one group. Our design choice. */
export const MANY = 200;

export class Athletes {
  readonly #sitting: Sitting;
  /** What is wrong with the form; a new object each time. */
  refused = $state.raw<{ field: string; message: string } | null>(null);

  constructor(sitting: Sitting) {
    this.#sitting = sitting;
  }

  /** Who fits, in the order of the board. */
  async find(filter: string, typed: string): Promise<string[] | null> {
    const found = await ask.findAthletes(filter, typed);
    return found.status === 'ok' ? found.data : null;
  }

  /** The form of somebody new. */
  nobody = (): AthleteFormView => ({ ...NOBODY, unit: this.#sitting.settings.view?.unit ?? 'kg' });

  change({ person, form }: AthleteView): void {
    this.#sitting.page = { name: 'athlete-form', person, form, others: this.#sitting.coaching.others };
  }

  /** Has the core work out who is left on a board, some at a time; the whole board, or nothing where it was given up. */
  async workOut(board: BoardView, isGoing: (left: number) => boolean): Promise<BoardView | null> {
    while (board.left > 0) {
      const further = await ask.board();
      if (further.status !== 'ok' || !isGoing(further.data.left)) return null;
      board = further.data;
    }
    return board;
  }

  readNames = (text: string): Promise<Reply<NamesView>> => ask.readNames(text);

  addAll = async (athletes: AthleteFormView[]): Promise<void> => {
    const added = await this.#sitting.hear(() => ask.addAthletes(athletes), () => this.addAll(athletes));
    if (added !== undefined) await this.#sitting.coaching.open();
  };

  /** Keeps the form. What is wrong in it is told at its field. */
  save = async (person: string | null, form: AthleteFormView): Promise<void> => {
    const { coaching } = this.#sitting;
    const saved = person === null
      ? await this.#believe(() => ask.addAthletes([form]))
      : await this.#believe(() => ask.changeAthlete(person, form));
    if (saved !== undefined) await (person === null ? coaching.open() : coaching.look(person));
  };

  note = async (person: string, note: string): Promise<void> => {
    this.#sitting.coaching.show(await this.#believe(() => ask.noteForAthlete(person, note)));
  };

  archive = async (person: string, archived: boolean): Promise<void> => {
    const done = await this.#sitting.hear(() => ask.archiveAthlete(person, archived), () => this.archive(person, archived));
    if (done !== undefined) await this.#sitting.coaching.open();
  };

  /** Who was put away. */
  async away(): Promise<[string, string][]> {
    const archived = await ask.archivedAthletes();
    return archived.status === 'ok' ? archived.data : [];
  }

  merge = async (from: string, into: string): Promise<void> => {
    const done = await this.#sitting.hear(() => ask.mergeAthletes(from, into), () => this.merge(from, into));
    if (done !== undefined) await this.#sitting.coaching.look(into);
  };

  lighter = async (person: string, rung: number): Promise<void> => {
    this.#sitting.coaching.show(await this.#sitting.hear(() => ask.chooseLighter(person, rung), () => this.lighter(person, rung)));
  };

  async #believe<T>(call: () => Promise<Reply<T>>): Promise<T | undefined> {
    const heard = await this.#sitting.hear(call);
    const { trouble } = this.#sitting;
    this.refused = trouble?.kind === 'bad_athlete' ? { field: trouble.field, message: trouble.message } : null;
    if (this.refused) this.#sitting.trouble = null;
    return heard;
  }
}
