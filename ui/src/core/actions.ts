// Every command there is: one list for the palette, the keys and the page that lists them. Its words are `action-…`.
import type { BoardPart } from './coaching.svelte';
import { SAFETY_KEY } from './keys';
import { placeOf, type Place } from './places';
import type { Section } from './settings.svelte';
import type { Sitting } from './sitting.svelte';

export type Action = {
  id: string;
  /** `mod+` is Ctrl, or Command on a Mac; a key without it is a single one, which can be turned off. */
  keys?: string;
  isPossible: (sitting: Sitting) => boolean;
  /** Of one that turns a setting over: how that stands. */
  isOn?: (sitting: Sitting) => boolean;
  /** The list of keys shows it to coaches only. */
  isForCoach?: true;
  run: (sitting: Sitting) => Promise<void> | void;
};

/** Ways lead away only from pages that have ways: never from a question, an emergency or a lock, nor while an athlete has the
 * screen. */
const hasWays = (sitting: Sitting) => placeOf(sitting.page) !== null && sitting.coaching.handed === null;
const isCoach = (sitting: Sitting) => hasWays(sitting) && sitting.keeping.isOpen && sitting.settings.view?.coach === true;
const isOpen = (sitting: Sitting) => hasWays(sitting) && sitting.keeping.isOpen;
const always = () => true;
/** From emergency care nothing leads on, and while the window opens there is nowhere to come back to. */
const canReadSafety = ({ page }: Sitting) => !['opening', 'emergency', 'safety'].includes(page.name);

const way = (place: Place, keys?: string): Action => ({
  id: place, ...(keys && { keys }), isPossible: hasWays, run: (sitting) => sitting.going.to(place),
});

const BOARD_PARTS = ['cards', 'share', 'names', 'add'] as const;

const ofBoard = (part: BoardPart): Action => ({
  id: `coach-${part}`, isPossible: isCoach, run: (sitting) => sitting.coaching.openAt(part),
});

const settingsAt = (at: Section): Action => ({
  id: `settings-${at}`, isPossible: hasWays, run: (sitting) => sitting.settings.openAt(at),
});

const set = (id: string, setting: string, value: string, isPossible = hasWays): Action => ({
  id, isPossible, run: (sitting) => sitting.settings.set(setting, value),
});

type Switch = 'move_on' | 'single_keys' | 'reduced_motion' | 'more_contrast' | 'reminders' | 'coach';

/** Turns a setting over. Its words say both ways. */
const turn = (setting: Switch, isPossible = hasWays): Action => {
  const isOn = ({ settings: { view } }: Sitting) => view?.[setting] === true;
  return { id: `turn-${setting}`, isPossible, isOn, run: (sitting) => sitting.settings.set(setting, isOn(sitting) ? 'off' : 'on') };
};

/** One step of the text size. */
const scale = (id: string, by: 1 | -1): Action => ({
  id,
  isPossible: (sitting) => sizeAt(sitting, by) !== undefined,
  run: (sitting) => sitting.settings.set('text_size', sizeAt(sitting, by) ?? ''),
});

function sizeAt({ settings: { view } }: Sitting, by: 1 | -1): string | undefined {
  return view === null ? undefined : view.text_sizes[view.text_sizes.indexOf(view.text_size) + by];
}

export const ACTIONS: readonly Action[] = [
  { id: 'check-in', keys: 'n', isPossible: hasWays, run: (sitting) => sitting.going.checkIn() },
  { id: 'safety', keys: SAFETY_KEY, isPossible: canReadSafety, run: (sitting) => sitting.reading.safety() },
  way('today', 't'),
  way('plan', 'p'),
  way('course', 'c'),
  way('log', 'l'),
  { id: 'import', isPossible: isOpen, run: (sitting) => sitting.filing.openImport() },
  { id: 'export', isPossible: isOpen, run: (sitting) => sitting.filing.openExport() },
  way('learn', 'r'),
  way('settings', 's'),
  way('about'),
  { ...way('board', 'b'), isPossible: isCoach, isForCoach: true },
  { ...way('group', 'g'), isPossible: isCoach, isForCoach: true },
  ...BOARD_PARTS.map(ofBoard),
  settingsAt('profile'),
  settingsAt('units'),
  settingsAt('looks'),
  settingsAt('questions'),
  settingsAt('reminders'),
  settingsAt('privacy'),
  { id: 'lock', keys: 'mod+l', isPossible: isOpen, run: (sitting) => sitting.guarding.lockOrSay() },
  { id: 'back-up', isPossible: isOpen, run: (sitting) => sitting.guarding.backUpAndShow() },
  { id: 'new-code', isPossible: isOpen, run: (sitting) => sitting.guarding.newCode() },
  set('theme-system', 'theme', 'system', always),
  set('theme-light', 'theme', 'light', always),
  set('theme-dark', 'theme', 'dark', always),
  scale('text-larger', 1),
  scale('text-smaller', -1),
  turn('reduced_motion', always),
  turn('more_contrast', always),
  turn('move_on'),
  turn('single_keys', always),
  turn('reminders'),
  turn('coach', isOpen),
  set('unit-kg', 'unit', 'kg'),
  set('unit-lb', 'unit', 'lb'),
  { id: 'print', keys: 'mod+p', isPossible: hasWays, run: () => window.print() },
  { id: 'quit', isPossible: hasWays, run: (sitting) => sitting.settings.quit() },
  { id: 'shortcuts', keys: '?', isPossible: always, run: (sitting) => void (sitting.acting.shown = 'shortcuts') },
  { id: 'palette', keys: 'mod+k', isPossible: always, run: (sitting) => void (sitting.acting.shown = 'palette') },
];

/** The keys of a check, for the page that lists keys; what they do is said under `shortcut-…`. */
export const CHECK_KEYS: readonly { id: string; keys: string[]; isSingle: boolean }[] = [
  { id: 'choose', keys: ['1', '9'], isSingle: true },
  { id: 'pain', keys: ['0', '9', '+', '-'], isSingle: true },
  { id: 'continue', keys: ['enter'], isSingle: false },
  { id: 'back', keys: ['backspace'], isSingle: true },
];

/** A key as `keys` names it; `null` for one that repeats, is being composed, or goes with Alt. */
export function keyOf(event: KeyboardEvent): string | null {
  if (event.repeat || event.isComposing || event.altKey) return null;
  const key = event.key.toLowerCase();
  return event.ctrlKey || event.metaKey ? `mod+${key}` : key;
}
