import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)
const alias = { '@shared': at('shared') }
// Set by hand: electron-vite would take it from the Electron that is shipped, and the test runtime is older.
const nodeTarget = 'node20'

export default defineConfig({
  main: {
    resolve: { alias },
    define: {
      // Only builds for the test runtime contain the branch that runs the data process in plain Node.
      __TEST_RUNTIME__: JSON.stringify(process.env['LEDGER_TEST_RUNTIME'] === '1'),
    },
    build: {
      outDir: at('out/main'),
      target: nodeTarget,
      // Leaves out what package.json names under `dependencies`, better-sqlite3 alone; all else is bundled.
      externalizeDeps: true,
      rollupOptions: {
        input: {
          index: at('electron/main/index.ts'),
          data: at('electron/data/index.ts'),
          // Threads of the data process, found by these names beside whatever starts them: no folder for the chunks.
          'checkpoint-database-worker': at('electron/data/db/checkpoint-database-worker.ts'),
          'copy-database-worker': at('electron/data/db/copy-database-worker.ts'),
          'read-workbook-worker': at('electron/data/workbook/read-workbook-worker.ts'),
          'read-ledger-worker': at('electron/data/features/import/read-ledger-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      outDir: at('out/preload'),
      target: nodeTarget,
      externalizeDeps: false,
      rollupOptions: {
        input: { index: at('electron/preload/index.ts') },
        // A sandboxed preload has to be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    resolve: { alias },
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      modulePreload: { polyfill: false },
      // No data: addresses, so that the content security policy can stay strict.
      assetsInlineLimit: 0,
      // The page comes from the disk: a large file costs less than many small ones.
      chunkSizeWarningLimit: 3000,
      rollupOptions: { input: at('renderer/index.html') },
    },
  },
})
