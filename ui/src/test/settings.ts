// Stand-ins for what is set: as usual, and a core that keeps each change.
import type { SettingsView } from '../core/bindings';

export const SETTINGS: SettingsView = {
  move_on: true, single_keys: true, theme: 'system', text_size: '100', reduced_motion: false, more_contrast: false,
  country: '', own_number: '', unit: 'kg', auto_lock: '10', emergency_number: '911',
  themes: ['system', 'light', 'dark'], text_sizes: ['100', '125', '150', '175', '200'], units: ['kg', 'lb'], auto_locks: ['off', '1', '5', '10', '30', '60'],
  countries: ['DE', 'GB', 'US'],
};

const SWITCHES = ['move_on', 'single_keys', 'reduced_motion', 'more_contrast'];
const NUMBERS: Record<string, string> = { '': '911', DE: '112', GB: '999', US: '911' };

/** Keeps settings as the core does, over a core for all else; an own number with a letter in it is refused. */
export function setting(core: (command: string, args: unknown) => unknown) {
  let view = SETTINGS;
  return (command: string, args: unknown): unknown => {
    if (command === 'settings') return view;
    if (command !== 'set') return core(command, args);
    const { setting, value } = args as { setting: string; value: string };
    if (setting === 'own_number' && /[a-z]/.test(value)) throw { kind: 'bad_setting', setting };
    view = { ...view, [setting]: SWITCHES.includes(setting) ? value === 'on' : value };
    return (view = { ...view, emergency_number: view.own_number || (NUMBERS[view.country] ?? '911') });
  };
}
