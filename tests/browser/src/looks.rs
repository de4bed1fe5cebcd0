//! Ways in which a person may have set up their device. Only Chromium can be told.

use crate::engine::Engine;
use crate::page::{Page, must};
use serde_json::{Value, json};

/// Light or dark, with the page's colors or the person's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Few colors, chosen by the person, in place of the page's.
    Forced,
}

impl Page {
    /// Shows the page as to a person with these settings.
    pub async fn look(&self, look: Look) {
        let scheme = if look == Look::Dark { "dark" } else { "light" };
        let forced = if look == Look::Forced { "active" } else { "none" };
        // Without motion, so that nothing is still on its way from one color to the other.
        let still = ("prefers-reduced-motion", "reduce");
        let features = [("prefers-color-scheme", scheme), ("forced-colors", forced), still];
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.emulate("Emulation.setEmulatedMedia", json!({ "features": features })).await;
        // Forgotten settings would make every claim about them true.
        let script = format!(
            "return matchMedia('(prefers-color-scheme: {scheme})').matches && matchMedia('(forced-colors: {forced})').matches"
        );
        assert_eq!(self.js(&script).await, true, "the page is shown {look:?}");
    }

    /// Makes the device one that is used by finger, as a phone is, or by mouse again.
    pub async fn by_finger(&self, yes: bool) {
        let touch = json!({ "enabled": yes, "maxTouchPoints": if yes { 5 } else { 1 } });
        self.emulate("Emulation.setTouchEmulationEnabled", touch).await;
        let coarse = self.js("return matchMedia('(pointer: coarse)').matches").await;
        assert_eq!(coarse, yes, "whether the page is used by finger");
    }

    /// Runs a script that ends by calling its last argument, on a device that is so many times slower. The script may leave the page.
    pub async fn js_slower(&self, times: u32, script: &str) -> Value {
        let expression = format!("new Promise(done => (function () {{ {script} }})(done))");
        let slower = ("Emulation.setCPUThrottlingRate", json!({ "rate": times }));
        let run = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let told = self.browser().devtools(&[slower, ("Runtime.evaluate", run)]).await;
        told["result"]["result"]["value"].clone()
    }

    /// Light, and by mouse: as each journey begins.
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
