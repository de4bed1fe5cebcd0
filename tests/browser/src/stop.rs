//! A browser that makes the app fail once, because nothing in the page itself should.

use crate::page::Page;

/// Makes the browser refuse the app's next change of the page, clicks the element with this id, and waits until the app has given up. After
/// that the browser works as usual again, for the page that comes back.
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
