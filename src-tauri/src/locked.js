// What leads out of the page of a kiosk does nothing in it. The system has keys of its own: see the guides.
(() => {
  const no = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const all = { capture: true, passive: false };
  // What opens a picker, a menu or another place. The page has none of them; if it ever has, they stay shut.
  const LEADS = 'a[href], area[href], form, select, textarea, summary, input:not([type=radio], [type=checkbox]), [contenteditable]';
  const leads = ({ target }) => target instanceof Element && target.closest(LEADS) !== null;
  for (const name of ['contextmenu', 'dragstart', 'dragenter', 'dragover', 'drop', 'auxclick', 'gesturestart', 'paste', 'copy', 'cut', 'beforeprint']) {
    window.addEventListener(name, no, all);
  }
  // Keys that type, choose or move about in a page. Every other one, and each with Ctrl, Alt or the system key, is refused.
  const plain = /^(?:[\p{L}\p{N} ]|Enter|Tab|Backspace|Delete|Escape|Arrow(?:Up|Down|Left|Right)|Home|End|PageUp|PageDown|Shift)$/u;
  window.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !plain.test(event.key) || leads(event)) no(event);
  }, all);
  window.addEventListener('wheel', (event) => { if (event.ctrlKey) no(event); }, all);
  for (const name of ['touchstart', 'touchmove']) window.addEventListener(name, (event) => { if (event.touches.length > 1) no(event); }, all);
  for (const name of ['mousedown', 'mouseup', 'pointerdown', 'pointerup']) {
    window.addEventListener(name, (event) => { if (event.button > 0 || leads(event)) no(event); }, all);
  }
  for (const name of ['click', 'beforeinput']) window.addEventListener(name, (event) => { if (leads(event)) no(event); }, all);
  window.addEventListener('submit', no, all);
  window.print = () => undefined;
  window.open = () => null;
  window.alert = window.confirm = window.prompt = () => undefined;
  HTMLInputElement.prototype.showPicker = HTMLSelectElement.prototype.showPicker = () => undefined;
  Element.prototype.requestFullscreen = () => Promise.resolve();
})();
