// Where something new comes up on a page, the focus goes to its title, and the page goes there with it.

export function arrive(title: HTMLElement): void {
  title.focus();
  title.scrollIntoView({ block: 'start' });
}

/** The same for the title of a screen, which begins at its top. */
export function arriveAtTop(title: HTMLElement): void {
  window.scrollTo(0, 0);
  title.focus({ preventScroll: true });
}

/** For words on what was done: they take the focus where what had it is gone. `of`: what they are about, looked at anew where
 * that changes. */
export const catching = (of: unknown) => (words: HTMLElement): void => {
  if (of && document.activeElement === document.body) words.focus();
};
