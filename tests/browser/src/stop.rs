//! A browser that fails the app once, since nothing in the page itself should.

use crate::page::Page;

/// Lets the browser refuse the next thing that the app wants to show, clicks what has this id, and waits until the app
/// has given up. From then on the browser does as it should, for the page that comes back.
pub async fn stop_at_click(page: &Page, id: &str) {
    page.js("const insert = Node.prototype.insertBefore; \
         Node.prototype.insertBefore = () => { Node.prototype.insertBefore = insert; throw new Error('on purpose'); }")
        .await;
    page.click(id).await;
    gave_up(page).await;
}

/// Waits until the app has given up.
pub async fn gave_up(page: &Page) {
    page.wait_for("the app to give up", "return document.documentElement.dataset.explorer === 'failed'").await;
}
