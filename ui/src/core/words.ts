// Every sentence a person reads, from the same Fluent files as the rest of Setback. Knows no sentence itself.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { accented, mirrored } from './pseudo';

export type Args = Record<string, FluentVariable>;

declare global {
  interface Window {
    /** The Fluent files, put there by the shell before any script of the page runs. */
    setbackTexts?: string[];
  }
}

/** How the two languages for tests are made from the English texts. */
const PSEUDO: Record<string, (text: string) => string> = { 'en-XA': accented, 'ar-XB': mirrored };

const transform = PSEUDO[document.documentElement.lang];

const bundle = new FluentBundle('en-US', { useIsolating: false, ...(transform && { transform }) });

/** Files that were not looked into yet, and the entries of the others that nobody asked for, as they stand there. Each stands
 * alone, so each is read when it is needed: a start would spend a third of its time on sentences of other screens. */
const files = [...(window.setbackTexts ?? [])];
const unread = new Map<string, string>();

/** The sentence with this id, or this `id.attribute`; a missing one shows as ⟦id⟧, which no test lets through. */
export function say(id: string, args?: Args): string {
  return sayOptional(id, args) ?? `⟦${id}⟧`;
}

/** As `say`, where it is all right that there is no such sentence. */
export function sayOptional(id: string, args?: Args): string | undefined {
  const [message = '', attribute] = id.split('.');
  read(message);
  const found = bundle.getMessage(message);
  const pattern = attribute === undefined ? found?.value : found?.attributes[attribute];
  if (pattern === undefined || pattern === null) return undefined;
  return bundle.formatPattern(pattern, args ?? null, []);
}

function read(id: string): void {
  if (bundle.hasMessage(id)) return;
  while (!unread.has(id) && files.length > 0) lookInto(files.shift() ?? '');
  const entry = unread.get(id);
  if (entry === undefined) return;
  unread.delete(id);
  bundle.addResource(new FluentResource(entry));
}

/** An entry begins at the start of a line with its id; whatever else belongs to it is indented. */
function lookInto(file: string): void {
  for (const entry of file.split(/\n(?=[a-zA-Z])/)) unread.set(entry.slice(0, entry.indexOf(' ')), entry);
}
