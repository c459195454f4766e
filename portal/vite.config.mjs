// @ts-check
import react from '@vitejs/plugin-react-swc';
import { defineConfig } from 'vite';

/** The installation that `npm run portal:dev` talks to. */
const SERVER = 'http://127.0.0.1:1337';

export default defineConfig({
  base: '/portal/',
  plugins: [react()],
  build: {
    outDir: '../public/portal',
    emptyOutDir: true,
    target: ['chrome87', 'edge88', 'firefox78', 'safari14'],
    // An inlined picture would stand in a script; files are kept by the browser and compress better.
    assetsInlineLimit: 0,
    // What says which chunks a page needs is in the page's own script: no inline one is written.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
  },
  server: { proxy: { '/api': SERVER } },
});
