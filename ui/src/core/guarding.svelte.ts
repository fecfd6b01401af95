// What protects the data, from the window's side: the ways in, the lock, the backups, erasing.
import * as ask from './ask';
import type { Reply, Trouble } from './ask';
import type { BackupView, OpeningView, PersonView, ProtectedView, TextView } from './bindings';
import type { Sitting } from './sitting.svelte';

/** What a sentence of the core is about, so that it is told there. */
export type Topic = 'lock' | 'way' | 'passphrase' | 'device' | 'code' | 'backup' | 'erase';

/** A sentence of the core that belongs to one place on the page; a new object each time. */
export type Said = { topic: Topic; text: TextView };

export class Guarding {
  view = $state.raw<ProtectedView | null>(null);
  backups = $state.raw<BackupView[]>([]);
  /** Whether a backup that was looked at once more is whole. */
  proved = $state<Record<string, boolean>>({});
  people = $state.raw<PersonView[]>([]);
  refused = $state.raw<Said | null>(null);
  /** What was done, for those who do not see the page change; an id of the texts. */
  done = $state('');
  /** The last backup did not work. */
  trouble = $state.raw<Trouble | null>(null);

  readonly #sitting: Sitting;

  constructor(sitting: Sitting) {
    this.#sitting = sitting;
  }

  /** Looks what there is, where data is open. */
  load = async (): Promise<void> => {
    this.refused = null;
    this.done = '';
    if (!this.#sitting.keeping.isOpen) return this.forget();
    const view = await this.#sitting.hear(ask.protection, this.load);
    if (view === undefined) return;
    this.view = view;
    await this.#lists();
  };

  /** All that is known of the data, when it is locked or gone. */
  forget(): void {
    this.view = null;
    this.backups = [];
    this.people = [];
    this.proved = {};
    this.refused = null;
    this.done = '';
  }

  setPassphrase = (passphrase: string): Promise<boolean> =>
    this.#protect('passphrase', () => ask.setPassphrase(passphrase), 'done-passphrase');

  trustDevice = (): Promise<boolean> => this.#protect('device', ask.trustDevice, 'done-device');

  removeWay = (id: string): Promise<boolean> => this.#protect('way', () => ask.removeWay(id), 'done-way');

  backUp = async (): Promise<void> => {
    const made = await this.#protect('backup', ask.backUp, 'done-backup');
    this.trouble = this.refused === null ? null : { kind: 'trouble', text: this.refused.text };
    if (made) await this.#lists();
  };

  /** Quietly, after a check: what goes wrong is told where it belongs. */
  async backUpIfDue(): Promise<void> {
    const made = await ask.backUpIfDue();
    this.trouble = made.status === 'error' ? made.error : null;
  }

  prove = async (id: string): Promise<void> => {
    const whole = await this.#ask('backup', () => ask.proveBackup(id));
    if (whole !== undefined) this.proved[id] = whole;
  };

  restore = async (id: string): Promise<void> => {
    const restored = await this.#ask('backup', () => ask.restore(id));
    if (restored === undefined) return;
    this.#sitting.forget();
    this.#sitting.logging.forget();
    if (restored === null) await this.#sitting.keeping.goHome();
    else this.#sitting.page = { name: 'restored', restored, chosen: true };
  };

  newCode = async (): Promise<void> => {
    const code = await this.#ask('code', ask.newRecoveryCode);
    if (code !== undefined) this.#sitting.page = { name: 'code', code };
  };

  /** Locks, and lays down all that the window shows. */
  lock = async (): Promise<void> => {
    const opening = await this.#ask('lock', ask.lock);
    if (opening !== undefined) await this.#sitting.keeping.show(this.#emptied(opening));
  };

  /** From anywhere: where it can not lock, the page on privacy says why. */
  lockOrSay = async (): Promise<void> => {
    await this.lock();
    const why = this.refused;
    if (why === null) return;
    await this.#sitting.settings.openAt('privacy');
    this.refused = why;
  };

  /** From anywhere: what came of it stands on the page on privacy. */
  backUpAndShow = async (): Promise<void> => {
    await this.#sitting.settings.openAt('privacy');
    await this.backUp();
  };

  /** The same after a while without a key or a click. Where a lock would keep nobody out, nothing happens. */
  async lockQuietly(): Promise<void> {
    const opening = await ask.lock();
    if (opening.status === 'ok') await this.#sitting.keeping.show(this.#emptied(opening.data));
  }

  /** Erases one person, after their name was typed. */
  erasePerson = async (id: string, typed: string): Promise<boolean> => {
    const removed = await this.#ask('erase', () => ask.erasePerson(id, typed));
    if (removed === undefined) return false;
    this.done = 'done-erased';
    await this.#lists();
    return true;
  };

  eraseEverything = async (typed: string, passphrase: string): Promise<boolean> => {
    const opening = await this.#ask('erase', () => ask.eraseEverything(typed, passphrase === '' ? null : passphrase));
    if (opening === undefined) return false;
    await this.#sitting.keeping.show(this.#emptied(opening));
    return true;
  };

  #emptied(opening: OpeningView): OpeningView {
    this.#sitting.forget();
    this.#sitting.logging.forget();
    this.forget();
    return opening;
  }

  /** The backups and the people, as far as they can be read. */
  async #lists(): Promise<void> {
    const [backups, people] = await Promise.all([ask.backups(), ask.people()]);
    this.backups = backups.status === 'ok' ? backups.data : [];
    this.people = people.status === 'ok' ? people.data : [];
  }

  async #protect(topic: Topic, call: () => Promise<Reply<ProtectedView>>, done: string): Promise<boolean> {
    const view = await this.#ask(topic, call);
    if (view === undefined) return false;
    this.view = view;
    this.done = done;
    return true;
  }

  /** Asks the core; what it says to it is told at its place. */
  async #ask<T>(topic: Topic, call: () => Promise<Reply<T>>): Promise<T | undefined> {
    this.refused = null;
    this.done = '';
    const again = () => this.#ask(topic, call).then(() => undefined);
    const reply = await this.#sitting.hear(async () => refusal(topic, await call()), again);
    if (reply === undefined) return undefined;
    if ('said' in reply) this.refused = reply.said;
    return 'said' in reply ? undefined : reply.got;
  }
}

function refusal<T>(topic: Topic, reply: Reply<T>): Reply<{ got: T } | { said: Said }> {
  if (reply.status === 'ok') return { status: 'ok', data: { got: reply.data } };
  if (reply.error.kind !== 'trouble') return reply;
  return { status: 'ok', data: { said: { topic, text: reply.error.text } } };
}
