import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

// `npm run dev` talks to a Tandem that runs beside it (TANDEM_URL, by default the address `./run` prints).
const service = process.env['TANDEM_URL'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [svelte()],
  build: {
    // The content security policy allows no data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Small parts that nearly every page needs travel with the shell: each file of its own costs more than it holds.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'common', test: /\/(api\/(client|call)\.|lib\/(resource|format|session|router)|parts\/(Loaded|Empty|Trouble)|words\/common|node_modules\/svelte)/ }] } },
    },
  },
  server: { proxy: { '/api': { target: service, changeOrigin: false } } },
  test: { include: ['tests/**/*.test.ts'], environment: 'node' },
});
