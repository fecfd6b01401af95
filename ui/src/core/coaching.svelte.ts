// A coach's athletes, from the window's side: the board, one athlete, a group session, and the screen in an athlete's hands.
import * as ask from './ask';
import type { AthleteFormView, AthleteView, BoardView, GroupView } from './bindings';
import type { Page, Sitting } from './sitting.svelte';

export type BoardPage = { name: 'board'; board: BoardView; part: BoardPart };
export type AthletePage = { name: 'athlete'; athlete: AthleteView };
/** `person`: whose form it is; `null` for somebody new. */
export type AthleteFormPage = { name: 'athlete-form'; person: string | null; form: AthleteFormView; others: Other[] };
/** What is reached from the board, and is a part of it. */
export type BoardPart = 'board' | 'cards' | 'share' | 'names' | 'add';
export type GroupPage = { name: 'group'; group: GroupView };
export type CoachPage = BoardPage | AthletePage | AthleteFormPage | GroupPage;

const PAGES: readonly Page['name'][] = ['board', 'athlete', 'athlete-form', 'group'];

export const isCoachs = (page: Page): page is CoachPage => PAGES.includes(page.name);

/** Somebody else on the board. */
export type Other = { person: string; name: string };

/** What the id of a text about one ends in. */
export const one = (count: number): string => (count === 1 ? '-one' : '');

export class Coaching {
  readonly #sitting: Sitting;
  /** Who was on the board when it was looked at last. */
  others: Other[] = [];
  /** Who has the screen; `null` while the coach has it. */
  handed = $state.raw<Other | null>(null);
  /** Whether who has the screen showed the coach their answers. */
  shown = $state(false);
  /** Who is marked on the board. */
  marked = $state.raw<ReadonlySet<string>>(new Set());

  constructor(sitting: Sitting) {
    this.#sitting = sitting;
  }

  open = (): Promise<void> => this.openAt('board');

  openAt = async (part: BoardPart): Promise<void> => {
    const board = await this.#sitting.hear(ask.board, () => this.openAt(part));
    if (board === undefined) return;
    this.others = board.athletes.map(({ person, name }) => ({ person, name }));
    this.#sitting.page = { name: 'board', board, part };
  };

  mark(person: string, on: boolean): void {
    const marked = new Set(this.marked);
    if (on) marked.add(person);
    else marked.delete(person);
    this.marked = marked;
  }

  markAll(people: readonly string[]): void {
    this.marked = new Set(people);
  }

  look = async (person: string): Promise<void> => {
    this.show(await this.#sitting.hear(() => ask.athlete(person), () => this.look(person)));
  };

  openGroup = async (): Promise<void> => {
    const group = await this.#sitting.hear(ask.groupSession, this.openGroup);
    if (group !== undefined) this.#sitting.page = { name: 'group', group };
  };

  /** Gives the screen to an athlete: everything is theirs until it is given back. */
  handOver = async (who: Other): Promise<void> => {
    const given = await this.#sitting.hear(() => ask.handOver(who.person), () => this.handOver(who));
    if (given === undefined) return;
    [this.handed, this.shown] = [who, false];
    this.#sitting.forget();
    await this.#sitting.keeping.goHome();
  };

  /** What the athlete who has the screen answered is shown to the coach, on this screen; that it was is kept. */
  showAnswers = async (): Promise<void> => {
    this.shown = (await this.#sitting.hear(ask.showAnswers, this.showAnswers)) !== undefined;
  };

  handBack = async (): Promise<void> => {
    const given = await this.#sitting.hear(ask.handBack, this.handBack);
    if (given === undefined) return;
    this.handed = null;
    this.#sitting.forget();
    await this.open();
  };

  /** An athlete's page; nothing where there is none to show. */
  show(athlete: AthleteView | undefined): void {
    if (athlete !== undefined) this.#sitting.page = { name: 'athlete', athlete };
  }
}
