import { fireEvent, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, test } from 'vitest';
import type { CourseCheckView, CourseView, EpisodeView, SessionsView } from '../core/bindings';
import { fails, keeping, LATER, text, trouble } from './kept';
import { expectScreen, faults, find, key, main, open, press, type Call } from './setup';

afterEach(() => expect(document.body.textContent).not.toMatch(/⟦|\{\s*\$/));

const DRAWN = '<svg class="picture picture-course" viewBox="0 0 10 10" role="img" aria-label="The course of your pain"><path d="M0 0H10"/></svg>';

const check = (name: string, more: Partial<CourseCheckView> = {}): CourseCheckView => ({
  check: name, at: '2026-03-13T18:00:00+01:00', hours: 24, pain: 5, level: 'modify_monitor', rules: ['M2', 'L3'], ...more,
});

const course = (more: Partial<CourseView> = {}): CourseView => ({
  episode: 'episode-1', since: '2026-03-12T18:00:00+01:00', sentence: text('course-down', { first: '5', last: '3' }), picture: DRAWN, narrow: DRAWN, glance: null,
  checks: [check('first'), check('second', { hours: 48, pain: 3 })], beside: null, has_planned: false, from_lifting: true, height: [24, 48],
  episodes: [episode('episode-1')], ...more,
});

const episode = (name: string, more: Partial<EpisodeView> = {}): EpisodeView => ({
  episode: name, since: '2026-03-12T18:00:00+01:00', is_open: true, level: 'modify_monitor', ...more,
});

const sessions = (more: Partial<SessionsView> = {}): SessionsView => ({
  sentences: [text('sessions-came-back', { times: '1', of: '2' }), text('sessions-recur', { times: '3', of: '4' })], picture: DRAWN,
  sessions: [
    { at: '2026-03-12T18:00:00+01:00', load: { kind: 'load', amount: '130', unit: 'kg' }, pain: 5, came_back: 'yes' },
    { at: '2026-03-05T18:00:00+01:00', load: null, pain: null, came_back: 'not-asked' },
  ],
  against: { picture: null, sentence: text('against-too-few', { count: '1', fewest: '6' }) }, ...more,
});

async function page(more: Partial<CourseView> = {}, followed: SessionsView = sessions()): Promise<Call[]> {
  const calls = open(keeping(LATER, { course: course(more), sessions_followed: followed }));
  await press('course');
  await expectScreen('course');
  await waitFor(() => find('#after'));
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
    expect(main().querySelector('[data-picture="course"], [data-action="table"]')).toBeNull();
    expect(await faults()).toEqual([]);
  });

  test('says how the last pain stands to what normal soreness does, and what lines and areas are', async () => {
    await page({ beside: text('course-within-band'), has_planned: true });
    expect(find('[data-beside]').textContent).toContain('within what normal soreness does');
    expect(find('.legend').textContent).toMatch(/peaks at 24 to 48 hours.*Next session at the soonest/s);
    expect(main().textContent).toContain('It never decides a result alone.');
    expect(await faults()).toEqual([]);
  });

  test('can be that of another time of pain', async () => {
    const calls = await page({ episodes: [episode('episode-2', { is_open: false }), episode('episode-1'), episode('episode-0', { level: null })] });
    const choice = find<HTMLSelectElement>('[data-field="episode"]');
    expect([...choice.options].map((one) => one.textContent)).toEqual([
      'From Thu, Mar 12, 2026, over now', 'Since Thu, Mar 12, 2026: Adjust and watch', 'Since Thu, Mar 12, 2026: no result yet',
    ]);
    expect(choice.value).toBe('episode-1');
    expect(await faults()).toEqual([]);
    await fireEvent.change(choice, { target: { value: 'episode-2' } });
    await waitFor(() => expect(calls.filter(({ command }) => command === 'course').at(-1)?.args).toEqual({ episode: 'episode-2' }));
  });

  test('shows what followed each session, in a picture, in words and as a table', async () => {
    await page();
    expect(find('[data-picture="sessions"] svg')).toBeTruthy();
    expect(main().textContent).toContain('We asked about your sessions 2 times lately. After 1');
    await press('sessions-table');
    await waitFor(() => expect(main().querySelectorAll('[data-followed]')).toHaveLength(2));
    expect(main().textContent).toMatch(/130 kg.*5 of 10.*Yes.*Not in the log.*Not told.*Not asked/s);
    expect(await faults()).toEqual([]);
  });

  test('stands before what followed the sessions is told, and what keeps that from being told is said', async () => {
    open(keeping(LATER, { course: course(), sessions_followed: () => Promise.reject({ kind: 'trouble', text: text('trouble-other') }) }));
    await press('course');
    await expectScreen('course');
    expect(find('[data-picture="course"] svg')).toBeTruthy();
    await waitFor(() => find('.trouble [data-action="try-again"]'));
  });

  test('does not draw pain beside load from a few sessions, and says why', async () => {
    await page();
    expect(main().querySelector('[data-picture="against"]')).toBeNull();
    expect(find('[data-line="against-too-few"]').textContent).toContain('From 6 on');
  });

  test('draws pain beside load from enough of them, and draws no conclusion', async () => {
    await page({}, sessions({ against: { picture: DRAWN, sentence: text('against-count', { count: '9' }) } }));
    expect(find('[data-picture="against"] svg')).toBeTruthy();
    expect(find('[data-line="against-count"]').textContent).toContain('Sessions shown: 9');
    expect(main().textContent).not.toMatch(/cause|because|due to|leads to/i);
    expect(await faults()).toEqual([]);
  });

  test('without a session has no table and no dots', async () => {
    await page({}, sessions({ sentences: [text('sessions-none')], picture: null, sessions: [] }));
    expect(main().querySelector('[data-picture="sessions"], [data-action="sessions-table"], #against')).toBeNull();
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
