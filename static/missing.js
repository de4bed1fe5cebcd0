// On the page for addresses that are not there (404.html): a link that lost its # is put right, as far as it can be seen in the address.
"use strict";

let came = window.location.href.slice(window.location.origin.length);
try {
  came = decodeURIComponent(came);
} catch {
  // As it is, then.
}
const link = /[/#?!]s\/(\S+)/i.exec(came);
for (const open of link ? document.querySelectorAll("[data-open]") : []) {
  open.href = `${open.getAttribute("href")}#/s/${link[1]}`;
  open.parentElement.hidden = false;
}
