import { mount } from 'svelte';
import App from './App.svelte';

// Asked for now, or the first page would be laid out with another font, and again with its own.
void document.fonts.load('1em "Atkinson Hyperlegible Next"');

mount(App, { target: document.body });
