/*
Keeps one build of Qunce on the device, so that it opens without a network. `cargo xtask dist` fills in the build.

What it promises
- A build is stored whole or not at all: every file is fetched past the HTTP cache and compared with its hash; the page
  must name this build. A host's HTML error page never gets stored as a script.
- The page and this build's files come from the store. Anything else goes to the network: a file that is missing there
  is a real 404, never the page.
- A new build waits. It takes over only when somebody says so in a tab; no tab is reloaded from here.
- A replaced build's files are kept until all tabs that were open at the change are closed or reloaded, because those
  tabs still run the old build and may ask for its files.

Protocol, page -> service worker (postMessage)
- {type: "activate-update"}  to the *waiting* worker: take over now. Every tab then gets `controllerchange`; the tab whose
  person asked reloads itself, the others go on with the old build and offer a reload.
- {type: "which-build"} with a MessagePort: answered on that port with {type: "build", build: "<id>"}; so a page can ask
  the waiting worker what it would bring.

The first installation takes control of the open page too (`controllerchange` with no controller before): no update.
*/
"use strict";

const BUILD = "BUILD-ID";
const PREFIX = "qunce-build-";
const STORE = PREFIX + "VERSION";
// The list of tabs that were open when this build took over; see `sweep`.
const NOTES = "qunce-notes";
// [path, hash]; the page itself has no hash here, since some hosts touch up HTML.
const FILES = ["FILES"];
const PAGE = "index.html";

const root = new URL("./", self.location.href);
const addressOf = (path) => new URL(path, root).href;
const pageAddress = addressOf(PAGE);
const ownAddresses = new Set(FILES.map(([path]) => addressOf(path)));

self.addEventListener("install", (event) => event.waitUntil(storeAll()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", (event) => answer(event));
self.addEventListener("fetch", (event) => serve(event));

async function storeAll() {
  const existed = await caches.has(STORE);
  try {
    const responses = await Promise.all(FILES.map(([path, hash]) => fetchChecked(path, hash)));
    const store = await caches.open(STORE);
    await Promise.all(responses.map((response, index) => store.put(addressOf(FILES[index][0]), response)));
  } catch (error) {
    if (!existed) await caches.delete(STORE);
    throw error;
  }
}

async function fetchChecked(path, hash) {
  const options = { cache: "reload", credentials: "same-origin" };
  if (hash) options.integrity = hash;
  const response = await fetch(addressOf(path), options);
  if (!response.ok) throw new Error(`${path}: the host answered ${response.status}`);
  const isPage = path === PAGE;
  if ((response.headers.get("content-type") || "").startsWith("text/html") !== isPage) {
    throw new Error(`${path}: the host answered with another type of file`);
  }
  if (isPage && !(await response.clone().text()).includes(`content="${BUILD}"`)) {
    throw new Error(`${path}: the host answered with another build`);
  }
  // A redirected response may not answer a navigation.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

async function takeOver() {
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const notes = await caches.open(NOTES);
  await notes.put(addressOf("open-tabs.json"), new Response(JSON.stringify(open.map((client) => client.id))));
  await self.clients.claim();
  await sweep();
}

// Deletes the stores of replaced builds once no tab is left that was open when this build took over.
async function sweep() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== STORE);
  if (names.length === 0) return;
  // Another build is on its way: one of the names is its store.
  if (self.registration.installing || self.registration.waiting) return;
  const note = await (await caches.open(NOTES)).match(addressOf("open-tabs.json"));
  const before = note ? await note.json() : [];
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (open.some((client) => before.includes(client.id))) return;
  await Promise.all(names.map((name) => caches.delete(name)));
}

function answer(event) {
  const message = event.data || {};
  if (message.type === "activate-update") event.waitUntil(self.skipWaiting());
  if (message.type === "which-build" && event.ports[0]) event.ports[0].postMessage({ type: "build", build: BUILD });
}

function serve(event) {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || !address.href.startsWith(root.href)) return;
  address.hash = "";
  if (request.mode === "navigate") {
    // The page may be asked for with a query that a messenger added; other paths are not ours.
    const isPage = address.pathname === root.pathname || address.pathname === root.pathname + PAGE;
    if (isPage) event.respondWith(fromOwnStore(pageAddress, request));
    event.waitUntil(sweep());
  } else if (ownAddresses.has(address.href)) {
    event.respondWith(fromOwnStore(address.href, request));
  } else {
    event.respondWith(fromReplacedStores(address.href, request));
  }
}

async function fromOwnStore(address, request) {
  const stored = await (await caches.open(STORE)).match(address);
  return stored || fetch(request);
}

async function fromReplacedStores(address, request) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX)) continue;
    const stored = await (await caches.open(name)).match(address);
    if (stored) return stored;
  }
  return fetch(request);
}
