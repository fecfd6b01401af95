import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

/** The second build, and the folder of its scripts. */
const CLINIC = 'clinic';
const ASSETS = 'assets';

// The window may load nothing but its own files (see the CSP in tauri.conf.json): no inlined assets, no inlined scripts.
export default defineConfig(({ mode }) => ({
  plugins: [svelte(), svelteTesting()],
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
