//! A finger on the page. The app hears of it, of a mouse and of a pen by the same events, but only a finger scrolls.

use crate::page::{Page, must};
use serde_json::{Value, json};
use thirtyfour::common::command::{Actions, Command};

/// Into how many stretches a movement is cut: a finger that is at once somewhere else is taken for a tap.
const STRETCHES: i64 = 6;
/// How long each takes, in ms. A finger that is lifted on the move throws the page.
const STRETCH: u64 = 40;

impl Page {
    /// Puts a finger on the element with an id, draws it elsewhere, rests and lifts it; places go from 0 to 1 along and down the
    /// element. The same place twice is a tap. (The crate's own actions know no finger.)
    pub async fn swipe(&self, id: &str, from: (f64, f64), to: (f64, f64)) {
        let around = self.to_the_middle(id).await;
        let ((x, y), (to_x, to_y)) = (around.place(from), around.place(to));
        let step = |x: i64, y: i64, ms: u64| json!({ "type": "pointerMove", "x": x, "y": y, "duration": ms });
        let mut steps = vec![step(x, y, 0), json!({ "type": "pointerDown", "button": 0 })];
        if (x, y) != (to_x, to_y) {
            let part = |from: i64, to: i64, nth: i64| from + (to - from) * nth / STRETCHES;
            steps.extend((1..=STRETCHES).map(|nth| step(part(x, to_x, nth), part(y, to_y, nth), STRETCH)));
            steps.push(json!({ "type": "pause", "duration": 4 * STRETCH }));
        }
        steps.push(json!({ "type": "pointerUp", "button": 0 }));
        self.act(
            json!([{ "type": "pointer", "id": "finger", "parameters": { "pointerType": "touch" }, "actions": steps }]),
        )
        .await;
    }

    async fn act(&self, actions: Value) {
        let handle = self.session().handle();
        must("move a finger", handle.cmd(Command::PerformActions(Actions::from(actions))).await);
        must("lift it", handle.cmd(Command::ReleaseActions).await);
    }
}
