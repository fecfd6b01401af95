import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** The second build, and the folder of its scripts. */
const CLINIC = 'clinic';
const ASSETS = 'assets';

/** Once more over what the bundler made small: it keeps every command of the bindings in each window, also those that only a
 * kiosk or a desk calls. Decision 0006. */
const smaller: Plugin = {
  name: 'smaller',
  apply: 'build',
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk') chunk.code = (await minify(chunk.code, { module: true, compress: { passes: 3 } })).code ?? chunk.code;
    }
  },
};

// The window may load nothing but its own files (see the CSP in tauri.conf.json): no inlined assets, no inlined scripts.
export default defineConfig(({ mode }) => ({
  plugins: [svelte(), svelteTesting(), smaller],
  clearScreen: false,
  server: { port: 5173, strictPort: true, fs: { allow: ['..'] } },
  build: {
    target: ['es2022', 'safari16.4', 'chrome111'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // A person's window and those of a clinic are built one after the other: so each starts with few scripts, all its own.
    emptyOutDir: mode !== CLINIC,
    assetsDir: mode === CLINIC ? CLINIC : ASSETS,
    rollupOptions: {
      input: mode === CLINIC ? 'clinic.html' : 'index.html',
      // Fonts are the same in both, and there once.
      output: { assetFileNames: `${ASSETS}/[name]-[hash][extname]` },
    },
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'], setupFiles: ['src/test/texts.ts'] },
}));
