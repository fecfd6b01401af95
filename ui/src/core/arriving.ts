// Where something new comes up on a page, the focus goes to its title, and the page goes there with it.

export function arrive(title: HTMLElement): void {
  title.focus();
  title.scrollIntoView({ block: 'start' });
}
