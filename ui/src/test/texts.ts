// The texts, put where the shell puts them. Runs before every test file.
const files = import.meta.glob<string>('../../../src-tauri/crates/words/en/*.ftl', { query: '?raw', eager: true, import: 'default' });

window.setbackTexts = Object.values(files);
