import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

// `npm run dev` talks to a Tandem that runs beside it (TANDEM_URL, by default the address `./run` prints).
const service = process.env['TANDEM_URL'] ?? 'http://127.0.0.1:8080';

/** Names the files of the frame, and the font, in the index: they come together with the small script that runs first, not one after another. */
const ahead: Plugin = {
  name: 'ahead',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle }) {
      const files = Object.values(bundle ?? {});
      const shell = files.find((file) => file.type === 'chunk' && file.moduleIds.some((id) => id.endsWith('/src/shell.ts')));
      if (shell?.type !== 'chunk') throw new Error('no chunk holds src/shell.ts');
      const links: Record<string, string>[] = [
        ...[shell.fileName, ...shell.imports].map((file) => ({ rel: 'modulepreload', href: `/${file}` })),
        ...[...(shell.viteMetadata?.importedCss ?? [])].map((file) => ({ rel: 'stylesheet', href: `/${file}` })),
        ...files.filter((file) => file.fileName.endsWith('.woff2')).map((file) => ({ rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file.fileName}` })),
      ];
      return links.filter((link) => !html.includes(link['href'] ?? '')).map((attrs) => ({ tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' }));
    },
  },
};

export default defineConfig({
  plugins: [svelte(), ahead],
  build: {
    // The content security policy allows no data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // What is needed together travels together: on a slow phone each file costs more than the little that it holds.
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Only what is named: what others need as well would make them load the whole group.
          includeDependenciesRecursively: false,
          groups: [
            { name: 'shell', priority: 2, test: /\/src\/(shell|App|api\/(client|call)\.|lib\/(settled|resource|format|session|router|access|beginning|tour\.)|parts\/(Loaded|Empty|Trouble|AccountMenu)\.|words\/(common|nav-rides)\.)|node_modules\/(svelte|esm-env|clsx)/ },
            { name: 'small', priority: 2, test: /\/src\/(parts\/(LevelBar|rate\/Asked)\.|api\/(ratings|consent)\.|words\/asked\.)/ },
            { name: 'home', priority: 1, test: /\/src\/(pages\/Home|parts\/(home\/(Development|AssignmentCard|Answer|Terms)|mywhy\/AskWhy)|words\/(home|consent))\./ },
            { name: 'below', priority: 1, test: /\/src\/(parts\/(home\/(Below|Around)|stay\/Beside)|words\/around)\./ },
            { name: 'bell', priority: 1, test: /\/src\/(parts\/Bell|lib\/inbox|words\/bell)\./ },
            { name: 'de', priority: 1, test: /\/src\/words\/de\/(?!desk)/ },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': { target: service, changeOrigin: false } } },
  test: { include: ['tests/**/*.test.ts'], environment: 'node' },
});
