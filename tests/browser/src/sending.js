// Tries every way to send to each host in a list. A way that throws was blocked. The server's log decides.
const make = (name, attributes) => document.body.append(Object.assign(document.createElement(name), attributes));
// Keeps references, so that nothing is garbage collected before it sends.
const keep = (asking) => { (window.asking ??= []).push(asking); };
const ways = {
  fetch: url => { fetch(url, { mode: "no-cors" }).catch(() => {}); },
  xhr: url => { const request = new XMLHttpRequest(); request.open("GET", url); request.send(); },
  beacon: url => { navigator.sendBeacon(url, "secret"); },
  socket: url => { keep(new WebSocket(url.replace("http", "ws"))); },
  events: url => { keep(new EventSource(url)); },
  image: url => { keep(Object.assign(new Image(), { src: url })); },
  style: url => { make("link", { rel: "stylesheet", href: url }); },
  script: url => { make("script", { src: url }); },
  frame: url => { make("iframe", { src: url }); },
  prefetch: url => { make("link", { rel: "prefetch", href: url }); },
  worker: url => { keep(new Worker(url)); },
};
for (const way of arguments[0]) {
  for (const host of arguments[1]) {
    try { ways[way](host + "/sent-by-" + way + "?secret"); } catch (stopped) { /* as it should be */ }
  }
}
