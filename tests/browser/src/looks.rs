//! Settings that a person may have on their device. Only Chromium lets a test set them.

use crate::engine::Engine;
use crate::page::{Page, must};
use serde_json::{Value, json};
use thirtyfour::common::print::{PrintPage, PrintParameters};

/// Light or dark, in the page's colors or the person's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// A few colors that the person chose replace the page's colors.
    Forced,
}

impl Page {
    /// Shows the page as a person with these settings sees it.
    pub async fn look(&self, look: Look) {
        let scheme = if look == Look::Dark { "dark" } else { "light" };
        let forced = if look == Look::Forced { "active" } else { "none" };
        // Reduced motion, so that no color is still in transition.
        let still = ("prefers-reduced-motion", "reduce");
        let features = [("prefers-color-scheme", scheme), ("forced-colors", forced), still];
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.emulate("Emulation.setEmulatedMedia", json!({ "features": features })).await;
        // If the settings did not apply, every claim about them would pass.
        let script = format!(
            "return matchMedia('(prefers-color-scheme: {scheme})').matches && matchMedia('(forced-colors: {forced})').matches"
        );
        assert_eq!(self.js(&script).await, true, "the page is shown {look:?}");
    }

    /// Makes the device a touch device, such as a phone, or a mouse device again.
    pub async fn by_finger(&self, yes: bool) {
        let touch = json!({ "enabled": yes, "maxTouchPoints": if yes { 5 } else { 1 } });
        self.emulate("Emulation.setTouchEmulationEnabled", touch).await;
        let coarse = self.js("return matchMedia('(pointer: coarse)').matches").await;
        assert_eq!(coarse, yes, "whether the page is used by finger");
    }

    /// Runs a script that ends by calling its last argument, on a device that is `times` times slower. The script may leave the page.
    pub async fn js_slower(&self, times: u32, script: &str) -> Value {
        let expression = format!("new Promise(done => (function () {{ {script} }})(done))");
        let slower = ("Emulation.setCPUThrottlingRate", json!({ "rate": times }));
        let run = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let told = self.browser().devtools(&[slower, ("Runtime.evaluate", run)]).await;
        told["result"]["result"]["value"].clone()
    }

    /// How many sheets of this size, in cm, the page takes when it is printed with a margin of 1 cm.
    pub async fn sheets(&self, (width, height): (f64, f64)) -> usize {
        let how = PrintParameters { page: PrintPage { width, height }, ..PrintParameters::default() };
        let pdf = must("print the page", self.session().print_page(how).await);
        let sheet = b"/Type /Page";
        let starts = pdf.windows(sheet.len() + 1).filter(|it| it.starts_with(sheet) && !it.ends_with(b"s"));
        starts.count()
    }

    /// Resets the page to light colors and a mouse, which is how each journey starts.
    pub(crate) async fn plain_look(&self) {
        if self.engine() == Engine::Chromium {
            self.emulate("Emulation.setEmulatedMedia", json!({ "features": [] })).await;
            self.emulate("Emulation.setTouchEmulationEnabled", json!({ "enabled": false })).await;
        }
    }

    async fn emulate(&self, method: &str, settings: Value) {
        must(method, self.session().cdp().send_raw(method, settings).await);
    }
}
