import { waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, test } from 'vitest';
import type { CourseCheckView, CourseView } from '../core/bindings';
import { fails, keeping, LATER, text, trouble } from './kept';
import { expectScreen, faults, find, key, main, open, press, type Call } from './setup';

afterEach(() => expect(document.body.textContent).not.toMatch(/⟦|\{\s*\$/));

const DRAWN = '<svg class="picture picture-course" viewBox="0 0 10 10" role="img" aria-label="The course of your pain"><path d="M0 0H10"/></svg>';

const check = (name: string, more: Partial<CourseCheckView> = {}): CourseCheckView => ({
  check: name, at: '2026-03-13T18:00:00+01:00', hours: 24, pain: 5, level: 'modify_monitor', rules: ['M2', 'L3'], ...more,
});

const course = (more: Partial<CourseView> = {}): CourseView => ({
  episode: 'episode-1', since: '2026-03-12T18:00:00+01:00', sentence: text('course-down', { first: '5', last: '3' }), picture: DRAWN, glance: null,
  checks: [check('first'), check('second', { hours: 48, pain: 3 })], ...more,
});

async function page(more: Partial<CourseView> = {}): Promise<Call[]> {
  const calls = open(keeping(LATER, { course: course(more) }));
  await press('course');
  await expectScreen('course');
  return calls;
}

describe('the course', () => {
  test('is one press from home: the sentence first, then the picture', async () => {
    const calls = await page();
    expect(calls.find(({ command }) => command === 'course')?.args).toEqual({ episode: 'episode-1' });
    const said = find('[data-sentence]');
    expect(said.textContent).toBe('Pain has come down from 5 to 3 of 10.');
    expect(said.compareDocumentPosition(find('[data-picture] svg')) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(await faults()).toEqual([]);
  });

  test('is a table too, with every check', async () => {
    await page({ checks: [check('first', { pain: null, level: null, rules: [] }), check('second')] });
    expect(main().querySelector('table')).toBeNull();
    await press('table');
    await waitFor(() => expect(main().querySelectorAll('tr[data-check]')).toHaveLength(2));
    expect(find('[data-check="first"]').textContent).toContain('Not told');
    expect(find('[data-check="second"]').textContent).toContain('5 of 10');
    expect(find('[data-check="second"]').textContent).toContain('M2, L3');
    expect(await faults()).toEqual([]);
    await press('table');
    await waitFor(() => expect(main().querySelector('table')).toBeNull());
  });

  test.each([['one', { last: '5' }], ['same', { last: '5' }], ['up', { first: '3', last: '5' }]])('says how it goes: %s', async (which, args) => {
    await page({ sentence: text(`course-${which}`, args as Record<string, string>) });
    expect(find('[data-sentence]').textContent).toContain('5 of 10');
  });

  test('has no picture before the first pain, and no table before the first check', async () => {
    await page({ sentence: text('course-none'), picture: null, checks: [] });
    expect(main().querySelector('[data-picture], [data-action="table"]')).toBeNull();
    expect(await faults()).toEqual([]);
  });

  test('goes back home by key', async () => {
    await page();
    await key('Backspace');
    await expectScreen('home');
  });

  test('that can not be read is told', async () => {
    open(keeping(LATER, { course: fails(trouble('trouble-missing')) }));
    await press('course');
    await waitFor(() => expect(document.body.textContent).toContain('no longer there'));
  });
});
