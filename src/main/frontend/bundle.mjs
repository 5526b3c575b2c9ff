// One file per page need, so that a work list never loads the diagram viewer.
import { build } from 'esbuild';

await build({
  entryPoints: ['duban.js', 'fields.js', 'process-viewer.js', 'duban.css', 'process-viewer.css'],
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2020', 'chrome90', 'firefox90', 'safari15'],
  legalComments: 'linked',
  outdir: process.argv[2],
  logLevel: 'warning'
});
