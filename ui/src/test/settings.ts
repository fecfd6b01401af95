// Stand-ins for what is set: as usual, and a core that keeps each change.
import type { SettingsView } from '../core/bindings';

export const SETTINGS: SettingsView = {
  coach: false, move_on: true, single_keys: true, theme: 'system', text_size: '100', reduced_motion: false, more_contrast: false,
  country: '', own_number: '', unit: 'kg', auto_lock: '10', emergency_number: '911',
  themes: ['system', 'light', 'dark'], text_sizes: ['100', '125', '150', '175', '200'], units: ['kg', 'lb'], auto_locks: ['off', '1', '5', '10', '30', '60'],
  numbers_of: '2026-11-22', countries: ['DE', 'GB', 'US'], name: '', bar: '20', hex_bar: '25', bars: ['20', '15', '25'],
  plates: ['25', '20', '15', '10', '5', '2.5', '1.25'].map((weight) => ({ weight, pairs: null })),
  plates_text: '25 20 15 10 5 2.5 1.25', plate_choices: ['25', '20', '15', '10', '5', '2.5', '1.25'],
  equipment: [], equipment_choices: ['blocks', 'hex_bar', 'kettlebell', 'bench'], reminders: false, quiet_from: '21', quiet_until: '8',
  autostart: false, language: 'en-US', languages: [{ id: 'en-US', dir: 'ltr' }],
};

const SWITCHES = ['move_on', 'single_keys', 'reduced_motion', 'more_contrast', 'reminders', 'autostart'];
const NUMBERS: Record<string, string> = { '': '911', DE: '112', GB: '999', US: '911' };

/** Keeps settings as the core does, over a core for all else; a number with a letter in it is refused. */
export function setting(core: (command: string, args: unknown) => unknown, set: Partial<SettingsView> = {}) {
  let view: SettingsView = { ...SETTINGS, ...set };
  return (command: string, args: unknown): unknown => {
    if (command === 'settings') return view;
    if (command !== 'set') return core(command, args);
    const { setting, value } = args as { setting: string; value: string };
    if (['own_number', 'bar', 'plates'].includes(setting) && /[a-wyz]/.test(value)) throw { kind: 'bad_setting', setting };
    view = { ...view, ...changed(setting, value) };
    return (view = { ...view, emergency_number: view.own_number || (NUMBERS[view.country] ?? '911') });
  };
}

function changed(setting: string, value: string): Partial<SettingsView> {
  if (setting === 'plates') return { plates: value.split(/\s+/).filter(Boolean).map(plates), plates_text: value };
  if (setting === 'equipment') return { equipment: value.split(' ').filter(Boolean) };
  return { [setting]: SWITCHES.includes(setting) ? value === 'on' : value };
}

function plates(word: string): SettingsView['plates'][number] {
  const [weight = '', pairs] = word.split('x');
  return { weight, pairs: pairs === undefined ? null : Number(pairs) };
}
