// "Print or save": which pages are offered, what is asked of the core, and what is told of it.
import { render, screen } from '@testing-library/svelte';
import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, expect, test } from 'vitest';
import type { PaperView } from '../core/bindings';
import { usualPaper } from '../core/paper.svelte';
import { say } from '../core/words';
import Paper from '../parts/Paper.svelte';

type Asked = { command: string; page?: PaperView; printer?: string };

function show(printers: string[], refuse = ''): Asked[] {
  const asked: Asked[] = [];
  mockIPC((command, payload) => {
    asked.push({ command, ...(payload as object) });
    if (command === 'printers') return printers;
    if (command === refuse) throw { kind: 'trouble', text: { id: 'print-no-answer', args: {} } };
    return command === 'save_page' ? { file: 'Documents/Session summary.pdf' } : null;
  });
  render(Paper, { of: { kind: 'episode', episode: 'e1' }, kinds: ['lifter', 'clinician'] });
  return asked;
}

const press = (id: string) => screen.getByRole('button', { name: say(id) }).click();

afterEach(clearMocks);

test('the chosen page is saved, and it is told where', async () => {
  const asked = show([]);
  screen.getByRole('radio', { name: say('paper-kind-clinician') }).click();
  screen.getByRole('radio', { name: say('paper-letter') }).click();
  press('button-paper-save');
  await screen.findByText(say('paper-saved', { file: 'Documents/Session summary.pdf' }));
  const saved = asked.find(({ command }) => command === 'save_page');
  expect(saved?.page).toEqual({ page: 'clinician', paper: 'letter', of: { kind: 'episode', episode: 'e1' } });
});

test('without a printer there is none to press, and it is said what to do', async () => {
  show([]);
  await screen.findByText(say('paper-no-printer'));
  expect(screen.queryByRole('button', { name: say('button-paper-print') })).toBeNull();
});

test('a page goes to the printer that is chosen, and what went wrong is told', async () => {
  const asked = show(['Front desk', 'Office'], 'print_page');
  await screen.findByRole('combobox', { name: say('paper-printer') });
  press('button-paper-print');
  const told = await screen.findByRole('alert');
  expect(told.textContent).toContain(say('print-no-answer'));
  expect(asked.find(({ command }) => command === 'print_page')?.printer).toBe('Front desk');
});

test('paper is that of the country', () => {
  expect(usualPaper('en-US')).toBe('letter');
  expect(usualPaper('en-GB')).toBe('a4');
  expect(usualPaper('de')).toBe('a4');
});
