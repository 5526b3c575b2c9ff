// One file per page need, so that a work list never loads the diagram viewer.
import { build } from 'esbuild';

await build({
  entryPoints: ['form-viewer.js', 'process-viewer.js', 'form-viewer.css', 'process-viewer.css'],
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2020', 'chrome90', 'firefox90', 'safari15'],
  jsxFactory: 'h',
  jsxFragment: 'Fragment',
  legalComments: 'linked',
  outdir: process.argv[2],
  logLevel: 'warning'
});
