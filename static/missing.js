// For the page for missing addresses (404.html): repairs a link that lost its #, if the address still shows it.
"use strict";

let came = window.location.href.slice(window.location.origin.length);
try {
  came = decodeURIComponent(came);
} catch {
  // Keep the address as it is.
}
const link = /[/#?!]s\/(\S+)/i.exec(came);
for (const open of link ? document.querySelectorAll("[data-open]") : []) {
  open.href = `${open.getAttribute("href")}#/s/${link[1]}`;
  open.parentElement.hidden = false;
}
