// The browser for measuring: the Chromium that CHROMIUM names.

import puppeteer from "puppeteer-core";

const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--no-first-run"];

/// Starts a browser with a new profile, which is removed with it.
export const launched = () => puppeteer.launch({ executablePath: process.env.CHROMIUM, args: ARGUMENTS, headless: true });
