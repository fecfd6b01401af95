import { mount } from 'svelte';

declare global {
  interface Window {
    /** Which window this is, put there by the shell before any script of the page runs; a person's own has none. */
    setbackRole?: string;
  }
}

/** Each window loads its own pages, and nothing of the others. */
const pages = {
  main: () => import('./App.svelte'),
  kiosk: () => import('./kiosk/Kiosk.svelte'),
  staff: () => import('./desk/Desk.svelte'),
};

const role = window.setbackRole;
const { default: page } = await (role === 'kiosk' ? pages.kiosk() : role === 'staff' ? pages.staff() : pages.main());
mount(page, { target: document.body });
