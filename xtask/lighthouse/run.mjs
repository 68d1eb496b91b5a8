// Serves dist/ compressed, as a host does, lets Lighthouse visit it as a phone on a slow network, and prints what it says.
// node run.mjs <dist folder> <Lighthouse's folder> <runs>; CHROME_PATH names the browser.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join, extname, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const [dist, lighthouseFolder, runs] = process.argv.slice(2);
const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm',
  '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.svg': 'image/svg+xml', '.png': 'image/png',
};
const packed = new Map();

const server = createServer(async (request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://host').pathname));
  const name = path.endsWith('/') ? join(path, 'index.html') : path;
  try {
    if (!packed.has(name)) {
      const bytes = await readFile(join(dist, name));
      packed.set(name, extname(name) === '.png' ? { bytes } : { bytes: brotliCompressSync(bytes), encoding: 'br' });
    }
    const { bytes, encoding } = packed.get(name);
    const headers = { 'content-type': types[extname(name)] ?? 'application/octet-stream' };
    response.writeHead(200, encoding ? { ...headers, 'content-encoding': encoding } : headers).end(bytes);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const address = `http://127.0.0.1:${server.address().port}/`;

const { default: lighthouse } = await import(pathToFileURL(join(lighthouseFolder, 'core/index.js')));
const launcher = join(lighthouseFolder, '../chrome-launcher/dist/index.js');
const { launch } = await import(pathToFileURL(launcher));
const shown = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'interactive'];
for (let run = 1; run <= Number(runs); run += 1) {
  const chrome = await launch({ chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: 'error' });
  await chrome.kill();
  const scores = Object.values(lhr.categories).map(({ title, score }) => `${title} ${Math.round(score * 100)}`);
  console.log(`run ${run}: ${scores.join(', ')}`);
  console.log(`  ${shown.map((id) => `${lhr.audits[id].title} ${lhr.audits[id].displayValue}`).join(', ')}`);
  if (run > 1) continue;
  for (const { title, score, scoreDisplayMode } of Object.values(lhr.audits)) {
    if (scoreDisplayMode === 'binary' && score === 0) console.log(`  does not hold: ${title}`);
  }
}
server.close();
