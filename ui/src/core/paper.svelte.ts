// A page for paper, from the window's side: which one, on which paper, and what became of it.
import * as ask from './ask';
import type { Reply, Trouble } from './ask';
import type { PaperOfView, PaperView } from './bindings';

/** Where letter paper is the usual one. */
const LETTER_COUNTRIES = ['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE'];

export const PAPERS = ['a4', 'letter'];

/** The id of the sentence that tells what became of it, with the file where there is one. */
export type Told = { id: string; file: string };

export class Paper {
  page = $state('');
  paper = $state(usualPaper(navigator.language));
  printer = $state('');
  printers = $state<string[]>([]);
  busy = $state(false);
  told = $state<Told | null>(null);
  wrong = $state<Trouble | null>(null);

  constructor(page: string) {
    this.page = page;
  }

  /** Which printers there are. That there is none is no trouble. */
  look = async (): Promise<void> => {
    const found = await ask.printers();
    this.printers = found.status === 'ok' ? found.data : [];
    this.printer = this.printers[0] ?? '';
  };

  save = (of: PaperOfView): Promise<void> =>
    this.#make(() => ask.savePage(this.#asked(of)), (written) => ({ id: 'paper-saved', file: written.file }));

  open = (of: PaperOfView): Promise<void> =>
    this.#make(() => ask.openPage(this.#asked(of)), () => ({ id: 'paper-opened', file: '' }));

  print = (of: PaperOfView): Promise<void> =>
    this.#make(() => ask.printPage(this.#asked(of), this.printer), () => ({ id: 'paper-printed', file: '' }));

  #asked(of: PaperOfView): PaperView {
    return { page: this.page, paper: this.paper, of };
  }

  async #make<T>(call: () => Promise<Reply<T>>, tell: (made: T) => Told): Promise<void> {
    if (this.busy) return;
    [this.busy, this.told, this.wrong] = [true, null, null];
    const made = await call();
    this.busy = false;
    if (made.status === 'ok') this.told = tell(made.data);
    else this.wrong = made.error;
  }
}

export function usualPaper(locale: string): string {
  const country = locale.split('-').find((part, place) => place > 0 && part.length === 2);
  return LETTER_COUNTRIES.includes(country?.toUpperCase() ?? '') ? 'letter' : 'a4';
}
