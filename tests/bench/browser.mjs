// The browser that measures: Chromium, as it is named in CHROMIUM.

import puppeteer from "puppeteer-core";

const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--no-first-run"];

/// A fresh one, with a profile of its own that goes with it.
export const launched = () => puppeteer.launch({ executablePath: process.env.CHROMIUM, args: ARGUMENTS, headless: true });
