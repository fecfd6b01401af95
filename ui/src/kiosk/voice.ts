// The voice of this computer. A voice of elsewhere is sent the words that it says, so none of those is ever used.
declare global {
  interface Window {
    /** Every voice of this web view is of this computer, whatever it says of them. */
    setbackVoicesAreHere?: boolean;
  }
}

const speech = () => ('speechSynthesis' in window ? window.speechSynthesis : null);

/** What is to be done when what is said now is over. */
let over: (() => void) | null = null;

/** A voice for the language of the page. */
function own(): SpeechSynthesisVoice | null {
  const language = (document.documentElement.lang || 'en').slice(0, 2);
  const fits = (voice: SpeechSynthesisVoice) =>
    (voice.localService || window.setbackVoicesAreHere === true) && voice.lang.slice(0, 2) === language;
  return speech()?.getVoices().find(fits) ?? null;
}

/** Tells whether there is a voice, now and whenever that changes, until the function that it returns is called. */
export function watchVoices(tell: (isThere: boolean) => void): () => void {
  const again = () => tell(own() !== null);
  again();
  const heard = speech();
  heard?.addEventListener('voiceschanged', again);
  return () => heard?.removeEventListener('voiceschanged', again);
}

/** Says this instead of what is said now, where there is a voice. */
export function speak(words: string, then: () => void = () => undefined): void {
  hush();
  const voice = own();
  if (voice === null) return then();
  const said = new SpeechSynthesisUtterance(words);
  said.voice = voice;
  said.lang = voice.lang;
  over = then;
  // What was stopped says so late, when something else is said already.
  said.onend = said.onerror = () => over === then && hush();
  speech()?.speak(said);
}

/** Says nothing more. */
export function hush(): void {
  const then = over;
  over = null;
  if (then === null) return;
  speech()?.cancel();
  then();
}
