// Where a page stands: the place in the side navigation that it belongs to, or none.
import type { Page } from './sitting.svelte';

export type Place = 'today' | 'plan' | 'course' | 'log' | 'settings' | 'learn' | 'about' | 'board' | 'group';

/** A page without a place has no side: nothing leads away from a question, an emergency or a lock by mistake. */
const PLACES: Record<Exclude<Page['name'], 'nothing'>, Place | null> = {
  'start': 'today',
  'home': 'today',
  'result': 'today',
  'under-way': 'plan',
  'plan': 'plan',
  'no-plan': 'plan',
  'course': 'course',
  'log': 'log',
  'import': 'log',
  'export': 'log',
  'settings': 'settings',
  'learn': 'learn',
  'read': 'learn',
  'self-test': 'learn',
  'about': 'about',
  'board': 'board',
  'athlete': 'board',
  'athlete-form': 'board',
  'group': 'group',
  'opening': null,
  'keep': null,
  'unlock': null,
  'shut': null,
  'code': null,
  'restored': null,
  'question': null,
  'review': null,
  'plan-form': null,
  'emergency': null,
  'safety': null,
};

/** Where nothing is yet to show, the page stands where what fills it will be. */
export const placeOf = (page: Page): Place | null =>
  page.name === 'nothing' ? page.place : page.name === 'import' && page.athlete ? 'board' : PLACES[page.name];

/** Pages without a side that bring their own head. */
const OWN_HEAD: readonly Page['name'][] = ['question', 'review', 'plan-form', 'emergency'];

export const hasOwnHead = (page: Page): boolean => OWN_HEAD.includes(page.name);
