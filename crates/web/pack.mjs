// Puts the modules of dist/ into JavaScript, and the page into one file: node pack.mjs.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { buildSync } from 'esbuild';

const here = new URL('./', import.meta.url);
const path = name => new URL(name, here).pathname;

for (const name of ['count', 'index', 'advice', 'template', 'page']) {
  const bytes = readFileSync(new URL(`dist/${name}.wasm`, here)).toString('base64');
  // The package does not have the module of the page.
  const [file, base64] = name === 'page' ? ['dist/binary.page.js', '../js/base64.js'] : [`js/binary.${name}.js`, './base64.js'];
  writeFileSync(
    new URL(file, here),
    `// Made by pack.mjs of dist/${name}.wasm.\nimport { decoded } from '${base64}';\n` +
      `export const compiled = () => new WebAssembly.Module(decoded('${bytes}'));\n`,
  );
}

const bundle = (entry, format) =>
  buildSync({ entryPoints: [path(entry)], bundle: true, minify: true, format, target: 'es2022', charset: 'utf8', write: false })
    .outputFiles[0].text.trim();

if (existsSync(path('page/index.html'))) {
  // The worker is a text of the page's script: a page of a file can't load another file.
  const script = bundle('page/alone.js', 'esm').replace('"WORKER"', () => JSON.stringify(bundle('page/worker.js', 'iife')));
  const inScript = script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const style = readFileSync(new URL('page/page.css', here), 'utf8');
  const page = readFileSync(new URL('page/index.html', here), 'utf8')
    .replace('<link rel="stylesheet" href="page.css">', () => `<style>\n${style}</style>`)
    .replace('<script type="module" src="alone.js"></script>', () => `<script type="module">${inScript}</script>`);
  writeFileSync(new URL('dist/page.html', here), page);
}
