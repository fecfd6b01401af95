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

const bundle = read(window.setbackTexts ?? [], PSEUDO[document.documentElement.lang]);

/** The sentence with this id, or this `id.attribute`; a missing one shows as ⟦id⟧, which no test lets through. */
export function say(id: string, args?: Args): string {
  return sayOptional(id, args) ?? `⟦${id}⟧`;
}

/** As `say`, where it is all right that there is no such sentence. */
export function sayOptional(id: string, args?: Args): string | undefined {
  const [message, attribute] = id.split('.');
  const found = bundle.getMessage(message ?? '');
  const pattern = attribute === undefined ? found?.value : found?.attributes[attribute];
  if (pattern === undefined || pattern === null) return undefined;
  return bundle.formatPattern(pattern, args ?? null, []);
}

function read(texts: string[], transform?: (text: string) => string): FluentBundle {
  const made = new FluentBundle('en-US', transform === undefined ? { useIsolating: false } : { useIsolating: false, transform });
  for (const text of texts) made.addResource(new FluentResource(text));
  return made;
}
