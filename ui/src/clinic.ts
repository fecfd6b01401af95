import { mount } from 'svelte';

declare global {
  interface Window {
    /** Which window of a clinic this is, put there by the shell before any script of the page runs. */
    setbackRole?: 'kiosk' | 'staff';
  }
}

/** Each window loads its own pages, and nothing of the other. */
const pages = {
  kiosk: () => import('./kiosk/Kiosk.svelte'),
  staff: () => import('./desk/Desk.svelte'),
};

const { default: page } = await pages[window.setbackRole ?? 'kiosk']();
mount(page, { target: document.body });
