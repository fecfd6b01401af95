// Files in and out, from the window's side. A file that was chosen goes to the core part by part; what is in it, and what
// becomes of it, is said there.
import * as ask from './ask';
import type { Reply, Trouble } from './ask';
import type { FileAskedView, FileToldView, ImportView, LookedAtView, TakenInView } from './bindings';
import { usualPaper } from './paper.svelte';
import type { Other } from './coaching.svelte';
import type { Sitting } from './sitting.svelte';

/** Other apps in, and out. */
export type ImportPage = { name: 'import'; athlete: Other | null };
export type ExportPage = { name: 'export' };
export type FilingPage = ImportPage | ExportPage;

/** So many bytes go to the core at once. */
const PART = 768 * 1024;
/** The most that a size is told as; no file may be so large. */
const MOST = 2 ** 32 - 1;

export const EXPORTS = ['zip', 'csv', 'hevy', 'strong', 'fhir', 'ics', 'share'] as const;
export const TABLES = ['sets', 'checks', 'answers', 'checkins'] as const;
export const ORDERS = ['dmy', 'mdy'] as const;
export const UNITS = ['kg', 'lb'] as const;

/** What was done last: a file that came in, or one that was taken back. */
export type Done = { kind: 'added' | 'undone'; import: ImportView } | { kind: 'nothing' | 'copy'; import: null };

const untold = (): FileToldView => ({ unit: null, dates: null, columns: [], asks_columns: false, names: {} });

export class Filing {
  name = $state('');
  looked = $state.raw<LookedAtView | null>(null);
  told = $state.raw<FileToldView>(untold());
  imports = $state.raw<ImportView[]>([]);
  done = $state.raw<Done | null>(null);
  /** Why the file is not read, or not taken in. */
  wrong = $state.raw<Trouble | null>(null);
  /** Why an import stays. */
  stays = $state.raw<{ id: string; why: Trouble } | null>(null);
  /** Where a file was saved. */
  saved = $state.raw<string | null>(null);
  busy = $state(false);
  going = $state<FileAskedView>({ kind: 'zip', table: 'sets', unit: 'kg', spreadsheet: true, paper: usualPaper(navigator.language) });

  readonly #sitting: Sitting;
  /** Whose log a file goes to; `null` for one's own. */
  #whose: string | null = null;

  constructor(sitting: Sitting) {
    this.#sitting = sitting;
  }

  openImport = (): Promise<void> => this.openFor(null);

  /** The same for the log of an athlete; `null` for one's own. */
  openFor = async (athlete: Other | null): Promise<void> => {
    await this.#forget();
    this.#whose = athlete?.person ?? null;
    if (this.#sitting.keeping.isOpen) {
      const imports = await this.#sitting.hear(() => ask.imports(this.#whose), () => this.openFor(athlete));
      if (imports === undefined) return;
      this.imports = imports;
    }
    this.#show({ name: 'import', athlete });
  };

  openExport = async (): Promise<void> => {
    await this.#forget();
    this.saved = null;
    this.going.unit = this.#sitting.settings.view?.unit ?? 'kg';
    this.#show({ name: 'export' });
  };

  /** Hands a file over, and looks at it. */
  async choose(file: File): Promise<void> {
    if (this.busy) return;
    await this.#forget();
    this.name = file.name;
    await this.#make(async () => {
      const given = await handOver(this.#whose, file);
      return given.status === 'error' ? given : ask.lookAtFile(this.told);
    }, this.#look);
  }

  /** Something more is told of the file. */
  tell = (more: Partial<FileToldView>): Promise<void> => {
    const told = { ...this.told, ...more };
    return this.#make(() => ask.lookAtFile(told), (looked) => {
      this.told = told;
      this.#look(looked);
    });
  };

  /** What an exercise of the file is here; `null` leaves it out. */
  match = (named: string, lift: string | null): Promise<void> => this.tell({ names: { ...this.told.names, [named]: lift } });

  take = (): Promise<void> => this.#make(() => ask.takeFileIn(this.told), this.#took);

  cancel = (): Promise<void> => this.#forget();

  undo = async (id: string): Promise<void> => {
    this.stays = null;
    await this.#make(() => ask.undoImport(this.#whose, id), this.#undone, (why) => (this.stays = { id, why }));
  };

  save = (): Promise<void> => {
    this.saved = null;
    return this.#make(() => ask.saveFile({ ...this.going }), ({ file }) => (this.saved = file));
  };

  readonly #look = (looked: LookedAtView): void => {
    this.looked = looked;
  };

  readonly #took = async (taken: TakenInView): Promise<void> => {
    await this.#forget();
    if (taken.kind === 'copy') await this.#sitting.settings.load();
    await this.#list();
    this.done = taken.kind === 'workouts' ? { kind: 'added', import: taken.import } : { kind: taken.kind, import: null };
    void this.#sitting.guarding.backUpIfDue();
  };

  readonly #undone = async (gone: ImportView): Promise<void> => {
    await this.#list();
    this.done = { kind: 'undone', import: gone };
    void this.#sitting.guarding.backUpIfDue();
  };

  async #list(): Promise<void> {
    const imports = await ask.imports(this.#whose);
    if (imports.status === 'ok') this.imports = imports.data;
  }

  #show(page: FilingPage): void {
    this.#sitting.trouble = null;
    this.#sitting.page = page;
  }

  async #forget(): Promise<void> {
    if (this.name !== '') void ask.dropFile();
    [this.name, this.looked, this.told, this.done, this.wrong, this.stays] = ['', null, untold(), null, null, null];
  }

  async #make<T>(call: () => Promise<Reply<T>>, use: (made: T) => unknown, tell = (why: Trouble): unknown => (this.wrong = why)): Promise<void> {
    if (this.busy) return;
    [this.busy, this.wrong] = [true, null];
    const made = await call();
    this.busy = false;
    await (made.status === 'ok' ? use(made.data) : tell(made.error));
  }
}

/** Hands a file to the core part by part: for the log of an athlete, or for whoever has the screen. */
export async function handOver(whose: string | null, file: File): Promise<Reply<null>> {
  const begun = await ask.beginFile(whose, file.name, Math.min(file.size, MOST));
  if (begun.status === 'error') return begun;
  for (let from = 0; from < file.size; from += PART) {
    const part = await base64(file.slice(from, from + PART));
    const added = part === null ? cannotRead : await ask.addToFile(part);
    if (added.status === 'error') return added;
  }
  return begun;
}

const cannotRead: Reply<never> = {
  status: 'error', error: { kind: 'trouble', text: { id: 'files-gone', args: {} } },
};

/** Bytes as text; `null` where the file can not be read any more. */
function base64(part: Blob): Promise<string | null> {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => done(null);
    reader.readAsDataURL(part);
  });
}
