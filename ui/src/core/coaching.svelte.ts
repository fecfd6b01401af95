// A coach's athletes, from the window's side: the board, one athlete, a group session, and the screen in an athlete's hands.
import * as ask from './ask';
import type { Reply } from './ask';
import type { AthleteFormView, AthleteView, BoardView, GroupEntryView, GroupView, NamesView, TextView } from './bindings';
import type { Page, Sitting } from './sitting.svelte';

export type BoardPage = { name: 'board'; board: BoardView };
export type AthletePage = { name: 'athlete'; athlete: AthleteView };
/** `person`: whose form it is; `null` for somebody new. */
export type AthleteFormPage = { name: 'athlete-form'; person: string | null; form: AthleteFormView; others: Other[] };
/** What is reached from the board, and is a part of it. */
export type BoardPart = 'board' | 'cards' | 'share';
export type NamesPage = { name: 'names' };
export type GroupPage = { name: 'group'; group: GroupView };
export type CoachPage = BoardPage | AthletePage | AthleteFormPage | NamesPage | GroupPage;

const PAGES: readonly Page['name'][] = ['board', 'athlete', 'athlete-form', 'names', 'group'];

export const isCoachs = (page: Page): page is CoachPage => PAGES.includes(page.name);

/** Somebody else on the board. */
export type Other = { person: string; name: string };
/** Where a plan went after a group session, or what is wrong with a line. */
export type Line = { entry: GroupEntryView; wrong: { field: string; message: string } | null; moved: TextView | null };

/** What the id of a text about one ends in. */
export const one = (count: number): string => (count === 1 ? '-one' : '');

const NOBODY: AthleteFormView = { name: '', groups: [], tags: [], rack: '', unit: 'kg' };

export class Coaching {
  readonly #sitting: Sitting;
  /** Who was on the board when it was looked at last. */
  #others: Other[] = [];
  /** Who has the screen; `null` while the coach has it. */
  handed = $state.raw<Other | null>(null);
  /** What is wrong with the form; a new object each time. */
  refused = $state.raw<{ field: string; message: string } | null>(null);
  /** Who is marked on the board. */
  marked = $state.raw<ReadonlySet<string>>(new Set());

  constructor(sitting: Sitting) {
    this.#sitting = sitting;
  }

  open = async (): Promise<void> => {
    const board = await this.#sitting.hear(ask.board, this.open);
    if (board === undefined) return;
    this.#others = board.athletes.map(({ person, name }) => ({ person, name }));
    this.#sitting.page = { name: 'board', board };
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

  /** Who fits, in the order of the board. */
  async find(filter: string, typed: string): Promise<string[] | null> {
    const found = await ask.findAthletes(filter, typed);
    return found.status === 'ok' ? found.data : null;
  }

  look = async (person: string): Promise<void> => {
    this.#show(await this.#sitting.hear(() => ask.athlete(person), () => this.look(person)));
  };

  add = (): void => this.#form(null, { ...NOBODY, unit: this.#sitting.settings.view?.unit ?? 'kg' });

  change = ({ person, form }: AthleteView): void => this.#form(person, form);

  names = (): void => {
    this.#sitting.page = { name: 'names' };
  };

  readNames = (text: string): Promise<Reply<NamesView>> => ask.readNames(text);

  addAll = async (athletes: AthleteFormView[]): Promise<void> => {
    const added = await this.#sitting.hear(() => ask.addAthletes(athletes), () => this.addAll(athletes));
    if (added !== undefined) await this.open();
  };

  /** Keeps the form. What is wrong in it is told at its field. */
  save = async (person: string | null, form: AthleteFormView): Promise<void> => {
    const saved = person === null
      ? await this.#believe(() => ask.addAthletes([form]))
      : await this.#believe(() => ask.changeAthlete(person, form));
    if (saved !== undefined) await (person === null ? this.open() : this.look(person));
  };

  note = async (person: string, note: string): Promise<void> => {
    this.#show(await this.#believe(() => ask.noteForAthlete(person, note)));
  };

  archive = async (person: string, archived: boolean): Promise<void> => {
    const done = await this.#sitting.hear(() => ask.archiveAthlete(person, archived), () => this.archive(person, archived));
    if (done !== undefined) await this.open();
  };

  /** Who was put away. */
  async away(): Promise<[string, string][]> {
    const archived = await ask.archivedAthletes();
    return archived.status === 'ok' ? archived.data : [];
  }

  merge = async (from: string, into: string): Promise<void> => {
    const done = await this.#sitting.hear(() => ask.mergeAthletes(from, into), () => this.merge(from, into));
    if (done !== undefined) await this.look(into);
  };

  lighter = async (person: string, rung: number): Promise<void> => {
    this.#show(await this.#sitting.hear(() => ask.chooseLighter(person, rung), () => this.lighter(person, rung)));
  };

  openGroup = async (): Promise<void> => {
    const group = await this.#sitting.hear(ask.groupSession, this.openGroup);
    if (group !== undefined) this.#sitting.page = { name: 'group', group };
  };

  /** Keeps the lines of a group session; each with where its plan went, or with what is wrong. */
  async enter(day: string, entries: GroupEntryView[]): Promise<Line[] | null> {
    const entered = await this.#sitting.hear(() => ask.enterGroup(day, entries), this.openGroup);
    if (entered === undefined) return null;
    return entries.map((entry) => {
      const [field, message] = entered.wrong[entry.person] ?? [];
      const wrong = field === undefined || message === undefined ? null : { field, message };
      return { entry, wrong, moved: entered.moved[entry.person] ?? null };
    });
  }

  /** Gives the screen to an athlete: everything is theirs until it is given back. */
  handOver = async (who: Other): Promise<void> => {
    const given = await this.#sitting.hear(() => ask.handOver(who.person), () => this.handOver(who));
    if (given === undefined) return;
    this.handed = who;
    this.#sitting.forget();
    await this.#sitting.keeping.goHome();
  };

  handBack = async (): Promise<void> => {
    const given = await this.#sitting.hear(ask.handBack, this.handBack);
    if (given === undefined) return;
    this.handed = null;
    this.#sitting.forget();
    await this.open();
  };

  #form(person: string | null, form: AthleteFormView): void {
    this.refused = null;
    this.#sitting.page = { name: 'athlete-form', person, form, others: this.#others };
  }

  #show(athlete: AthleteView | undefined): void {
    if (athlete !== undefined) this.#sitting.page = { name: 'athlete', athlete };
  }

  async #believe<T>(call: () => Promise<Reply<T>>): Promise<T | undefined> {
    const heard = await this.#sitting.hear(call);
    const { trouble } = this.#sitting;
    this.refused = trouble?.kind === 'bad_athlete' ? { field: trouble.field, message: trouble.message } : null;
    if (this.refused) this.#sitting.trouble = null;
    return heard;
  }
}
