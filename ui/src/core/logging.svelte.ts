// The log, from the window's side: what is typed and not kept yet, how a line was read, and what was done last. Keeps and
// reads nothing itself: what a line means and what can be believed is the core's.
import * as ask from './ask';
import type { Reply } from './ask';
import type { LiftView, LineView, LoadLatelyView, LoggedView, PlanView, RowView, TypedView, WorkoutView } from './bindings';
import { LogList } from './log-list.svelte';
import type { Sitting } from './sitting.svelte';
import { clock } from './telling';
import { text } from './telling-plan';
import { Typing } from './typing.svelte';

/** A set as typed, with a name of its own for as long as it is on the screen; `name` is how its lift is called, where the
 * log had it before. */
export type Row = RowView & { key: number; name?: string };
export type Cell = 'load' | 'reps' | 'rpe' | 'pain';
/** What is typed of the workout as a whole. */
export const WHOLE = ['day', 'time', 'minutes', 'session_rpe', 'note'] as const;
export type Whole = (typeof WHOLE)[number];

/** A field that can not be believed, in a set or in the workout as a whole; a new object each time. */
export type NotBelieved = { kind: 'refused'; row: number | null; field: string; message: string };
/** What was done last, and the row of the record that undoing it takes back. */
export type Done = { row: string; what: 'added' | 'changed' | 'withdrawn' | 'undone' | 'redone' };

export class Logging {
  line = $state('');
  /** How the line is read; null before it was. */
  reading = $state.raw<LineView | null>(null);
  rows = $state<Row[]>([]);
  whole = $state<Record<Whole, string>>(blank());
  /** The workout of the log that is changed. */
  replaces = $state.raw<string | null>(null);
  isFromPlan = $state(false);
  /** Whether the line was left where it can not be added. */
  isLineOpen = $state(false);
  refused = $state.raw<NotBelieved | null>(null);
  done = $state.raw<Done | null>(null);
  lately = $state.raw<LoadLatelyView | null>(null);
  /** Every lift that can be picked. */
  lifts = $state.raw<LiftView[]>([]);
  /** Whether the plan asks how a workout of the log went. */
  isAsked = $state(false);
  /** Whether what is typed was there before the window was opened, or unlocked. */
  isFromBefore = $state(false);
  readonly list = new LogList();
  readonly typing = new Typing();

  readonly #sitting: Sitting;
  #keys = 0;
  /** Which line was read last: an older answer that comes late is passed over. */
  #asked = 0;
  /** Whether what was typed before is here; until then nothing takes its place. */
  #isRecalled = false;

  constructor(sitting: Sitting) {
    this.#sitting = sitting;
  }

  get unit(): string {
    return this.#sitting.settings.view?.unit ?? 'kg';
  }

  /** Whether anything is typed that is not kept. */
  get isTyped(): boolean {
    return this.rows.length > 0 || this.line.trim() !== '' || this.replaces !== null;
  }

  /** To the log. What was typed and not kept is still there, and so is the way back of what was taken out. */
  open = async (): Promise<void> => {
    this.#sitting.trouble = null;
    if (this.done?.what !== 'withdrawn') this.done = null;
    await this.#recall();
    if (!this.isTyped) this.whole = blank();
    this.#sitting.page = { name: 'log' };
    await this.look();
  };

  /** Keeps what is typed as it stands. A screen on which something can be typed calls this at each change. */
  hold(): void {
    const typed = this.#asTyped();
    if (this.#isRecalled && this.#sitting.keeping.isOpen) this.typing.keep(typed);
  }

  /** What was typed before the window was closed, or locked. What stands here already stays behind it. */
  async #recall(): Promise<void> {
    if (this.#isRecalled || !this.#sitting.keeping.isOpen) return;
    const typed = await this.#sitting.hear(ask.typed, this.open);
    if (typed === undefined) return;
    this.#isRecalled = true;
    if (typed === null) return;
    const { rows, ...whole } = typed.workout;
    this.line = typed.line;
    this.rows = [...rows.map((row, at) => this.#row(row, typed.names[at])), ...this.rows];
    for (const field of WHOLE) this.whole[field] = whole[field];
    this.replaces = typed.replaces;
    this.isFromPlan ||= typed.is_from_plan;
    this.isFromBefore = true;
    await this.read();
  }

  /** Looks again at what is kept. */
  look = async (): Promise<void> => {
    if (!this.#sitting.keeping.isOpen) return;
    const page = await this.#sitting.hear(() => ask.logPage(0, LogList.PAGE), this.look);
    if (page === undefined) return;
    this.list.begin(page);
    if (this.lifts.length === 0) {
      const lifts = await ask.logLifts();
      if (lifts.status === 'ok') this.lifts = lifts.data;
    }
    const lately = await ask.loadLately();
    if (lately.status === 'ok') this.lately = lately.data;
    const plan = await ask.planUnderWay();
    if (plan.status === 'ok') this.isAsked = plan.data?.asks.some(({ kind }) => kind === 'session') ?? false;
  };

  /** The sets of a plan, for a person to say what they did of it. Effort and pain are theirs to say. */
  openPlanned = async ({ prescription }: PlanView): Promise<void> => {
    if (prescription !== null) {
      const { load, logged_as } = prescription;
      const count = (name: string) => {
        const value = prescription.deltas.find(({ part }) => part === name)?.now;
        return value?.kind === 'count' ? value.count : null;
      };
      const set = { ...logged_as, load: load?.amount ?? '', unit: load?.unit ?? this.unit, reps: String(count('reps') ?? ''), rpe: '', pain: '', warm_up: false, note: '' };
      this.rows.push(...Array.from({ length: count('sets') ?? 1 }, () => this.#row(set)));
      this.isFromPlan = true;
      this.whole.time ||= timeNow();
    }
    await this.open();
  };

  /** Reads the line as it stands. */
  read = async (): Promise<void> => {
    const asked = ++this.#asked;
    this.isLineOpen = false;
    if (this.line.trim() === '') return void (this.reading = null);
    const read = await ask.readLine(this.line);
    if (asked === this.#asked && read.status === 'ok') this.reading = read.data;
  };

  /** Adds the sets of the line to the table. A line that can not be read stays as it is. */
  add = async (): Promise<boolean> => {
    if (this.line.trim() === '') return true;
    const read = await this.#sitting.hear(() => ask.readLine(this.line), () => this.add().then(() => undefined));
    if (read === undefined) return false;
    this.#asked += 1;
    this.reading = read;
    if (read.rows.length === 0) {
      this.isLineOpen = true;
      return false;
    }
    this.rows.push(...read.rows.map((row) => this.#row(row)));
    this.clearLine();
    return true;
  };

  clearLine(): void {
    this.#asked += 1;
    this.line = '';
    this.reading = null;
    this.isLineOpen = false;
  }

  /** A further set, as the last one; the first is a deadlift. */
  addRow(): void {
    const last = this.rows.at(-1);
    this.rows.push(this.#row(last ? { ...last, rpe: '', pain: '', note: '' } : first(this.unit)));
  }

  /** Puts into a set what stands in the one above. */
  copyAbove(at: number): void {
    const [above, own] = [this.rows[at - 1], this.rows[at]];
    if (above !== undefined && own !== undefined) this.rows[at] = { ...above, key: own.key };
  }

  remove(at: number): void {
    this.rows.splice(at, 1);
    this.edited();
  }

  edited(): void {
    this.refused = null;
  }

  /** Keeps the workout. A line that is not added yet is added first, or shown. */
  keep = async (): Promise<void> => {
    if (!(await this.add()) || this.rows.length === 0) return;
    const [typed, replaces] = [this.#typed(), this.replaces];
    const kept = await this.#sitting.hear(async () => refusal(await ask.logWorkout(typed, replaces)), this.keep);
    if (kept === undefined) return;
    if (typeof kept !== 'string') return void (this.refused = kept);
    this.drop();
    await this.#did({ row: kept, what: replaces === null ? 'added' : 'changed' });
  };

  /** Opens a workout of the log to be changed. */
  change({ id, workout, lifts }: LoggedView): void {
    this.clearLine();
    const { rows, ...whole } = workout;
    this.replaces = id;
    this.rows = rows.map((row, at) => this.#row(row, lifts[at] && text(lifts[at])));
    for (const field of WHOLE) this.whole[field] = field === 'time' ? clock(whole.time) : whole[field];
    this.isFromPlan = false;
    this.refused = null;
    this.done = null;
  }

  /** Drops what is typed, or leaves a workout as it was. */
  drop(): void {
    this.clearLine();
    this.replaces = null;
    this.rows = [];
    this.whole = blank();
    this.isFromPlan = false;
    this.isFromBefore = false;
    this.refused = null;
  }

  /** All that the window knows of the log, when the data is locked or gone. What is typed is kept there. */
  forget(): void {
    this.#isRecalled = false;
    this.drop();
    this.done = null;
    this.lately = null;
    this.list.forget();
  }

  takeOut = async (session: string): Promise<void> => {
    const row = await this.#sitting.hear(() => ask.withdrawWorkout(session), () => this.takeOut(session));
    if (row !== undefined) await this.#did({ row, what: 'withdrawn' });
  };

  /** Takes back what was done last; again, does it anew. */
  undo = async (): Promise<void> => {
    const { done } = this;
    if (done === null) return;
    const row = await this.#sitting.hear(() => ask.undoWorkout(done.row), this.undo);
    if (row !== undefined) await this.#did({ row, what: done.what === 'undone' ? 'redone' : 'undone' });
  };

  async #did(done: Done): Promise<void> {
    await this.look();
    this.done = done;
    void this.#sitting.guarding.backUpIfDue();
  }

  #row(row: RowView, name = ''): Row {
    return { ...row, key: (this.#keys += 1), ...(name !== '' && { name }) };
  }

  #typed(): WorkoutView {
    const rows = this.rows.map(({ key: _key, name: _name, ...row }) => row);
    return { ...$state.snapshot(this.whole), rows };
  }

  #asTyped(): TypedView | null {
    if (!this.isTyped) return null;
    const names = this.rows.map(({ name = '' }) => name);
    return { line: this.line, workout: this.#typed(), names, replaces: this.replaces, is_from_plan: this.isFromPlan };
  }
}

const first = (unit: string): RowView => ({ exercise: 'deadlift', variation: '', load: '', unit, reps: '', rpe: '', pain: '', warm_up: false, note: '' });

const two = (number: number): string => String(number).padStart(2, '0');

/** By the clock of this computer. */
function timeNow(): string {
  const now = new Date();
  return clock(`${now.getHours()}:${now.getMinutes()}`);
}

/** Nothing, on the day of today by the clock of this computer. */
function blank(): Record<Whole, string> {
  const now = new Date();
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return { day, time: '', minutes: '', session_rpe: '', note: '' };
}

/** A field that was refused is told at its place; everything else that goes wrong is a trouble. */
function refusal<T>(reply: Reply<T>): Reply<T | NotBelieved> {
  if (reply.status === 'ok' || reply.error.kind !== 'bad_workout') return reply;
  const { row, field, message } = reply.error;
  return { status: 'ok', data: { kind: 'refused', row, field, message } };
}
